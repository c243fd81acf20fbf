"""The command ``kg``, thin over plain functions: a module a command.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 the graph breaks a shape, 4 nothing was extracted,
130 interrupted. Data goes to stdout, everything else to stderr.
"""


def main() -> None:
    """Run the command line of this process."""
    from kg.cli.app import app

    app()
