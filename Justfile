# Tasks for people who work on lvliang; run inside the environment of CONTRIBUTING.md.

default:
    @just --list

# Format the code
fmt:
    ruff format src tests scripts benchmarks
    ruff check --fix src tests scripts benchmarks

# Lint, types and import contracts
lint:
    ruff format --check src tests scripts benchmarks
    ruff check src tests scripts benchmarks
    mypy
    lint-imports

# All tests
test *ARGS:
    python -m pytest -q -n auto {{ARGS}}

# Branch coverage of the core by its unit tests
cover:
    python -m pytest -q -n auto tests/unit --cov=lvliang_cli.core --cov-branch --cov-fail-under=100

# Write the reference and the output in the README from the code
docs:
    python scripts/generate_docs.py
    python scripts/readme_output.py
    python scripts/notebook.py

# Make the pictures of the docs; takes Chromium
pictures:
    python scripts/pictures.py

# Measure start-up
bench *ARGS:
    python benchmarks/startup.py {{ARGS}}

# Build the wheel and the sdist
build:
    python -m build
