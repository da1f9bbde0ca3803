"""x."""
from sintesis.model import Raw


def read_mail(data: bytes) -> Raw:
    """x."""
    raise NotImplementedError
