"""`python -m sintesis` is the command `sintesis`."""

import sys

from sintesis.cli import main

if __name__ == "__main__":
    sys.exit(main())
