"""A real office suite without a window: LibreOffice, which turns documents into other formats."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Convert = Callable[[Mapping[str, bytes], str], dict[str, bytes]]
"""`convert({"a": docx, …}, "pdf")`: what LibreOffice makes of each document."""

LONGEST = 180
"""Seconds that a conversion may take: ten documents take about five on two cores, the first start of a profile four."""


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Converts documents, with a profile that is the tests' own."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("needs LibreOffice: soffice is not installed")
    profile = tmp_path_factory.mktemp("profile")

    def converted(documents: Mapping[str, bytes], form: str) -> dict[str, bytes]:
        folder: Path = tmp_path_factory.mktemp(form)
        paths = [folder / f"{name}.docx" for name in documents]
        for path, data in zip(paths, documents.values(), strict=True):
            path.write_bytes(data)
        out = folder / "out"
        options = (f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", form)
        command = [office, *options, "--outdir", str(out), *map(str, paths)]
        ran = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST)
        assert ran.returncode == 0, ran.stderr
        assert "Error" not in ran.stderr, ran.stderr
        return {name: (out / f"{name}.{form}").read_bytes() for name in documents}

    return converted
