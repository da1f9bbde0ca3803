"""The pictures of a digest: plain shapes with their places, which the page draws as SVG."""
