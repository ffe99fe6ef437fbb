"""`python -m entrepot` is the command line."""

from entrepot.edges.cli.main import run

if __name__ == "__main__":
    run()
