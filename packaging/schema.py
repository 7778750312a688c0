"""Write the JSON Schema of the portable plan into resources/schema, from the records' annotations."""

from planner.exchange.plan_schema import plan_schema_text
from planner.paths import resources


def main() -> None:
    """Write the file and say where it is."""
    file = resources() / "schema" / "plan.schema.json"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(plan_schema_text())
    print(file)


if __name__ == "__main__":
    main()
