"""LibreOffice takes nothing in the notes' CSV for a formula, however it cuts the file."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from sintesis.note import Bilingual
from sintesis.render.spreadsheet import head, row
from tests.render.invented import note
from tests.render.office.conftest import LONGEST

pytestmark = pytest.mark.office

HOSTILE = (
    "=1+1", "+1", "-1", "@SUM(1)", "x;=1+1", 'x; "=1+1', "=cmd|'/c calc'!A1", "a;-3;b", "\t=1", '"=1', "＝1+1", "x\n=1",
)  # fmt: skip
Opened = Callable[[bytes, str], str]
"""`opened(csv, separator)`: the sheet as LibreOffice understands it, XML."""


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("needs LibreOffice: soffice is not installed")
    profile = tmp_path_factory.mktemp("profile")

    def sheet(data: bytes, separator: str) -> str:
        folder: Path = tmp_path_factory.mktemp("csv")
        (folder / "notes.csv").write_bytes(data)
        cut = f"--infilter=CSV:{ord(separator)},34,76"
        options = (f"-env:UserInstallation={profile.as_uri()}", "--headless", cut, "--convert-to", "xlsx")
        command = [office, *options, "--outdir", str(folder), str(folder / "notes.csv")]
        subprocess.run(command, check=True, capture_output=True, timeout=LONGEST)
        if not (folder / "notes.xlsx").exists():
            pytest.skip("needs LibreOffice Calc: the spreadsheet cannot be loaded")
        with ZipFile(folder / "notes.xlsx") as book:
            return book.read("xl/worksheets/sheet1.xml").decode()

    assert "<f" in sheet(b"=1+1,x\r\n", ","), "what is a formula is seen"
    return sheet


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_nothing_is_a_formula(opened: Opened, separator: str) -> None:
    notes = (row(note("es", "en", title=Bilingual(es=text, en=text)), "=a.json", ("en",)) for text in HOSTILE)
    found = opened(head(("es", "en")) + b"".join(notes), separator)
    assert not re.search(r"<f[ >]", found)
    assert separator != "," or found.count("<row ") == len(HOSTILE) + 1
