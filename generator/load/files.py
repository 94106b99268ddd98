"""Reading all files of a spec."""

from pathlib import Path

from generator.load.document import Document
from generator.load.problems import Place, Problem, SpecError
from generator.load.schema import schema_problems
from generator.load.yaml_reader import read_document


def load_documents(folder: Path) -> tuple[Document, ...]:
    """Read every YAML file below a folder, in the order of their names.

    Raises:
        SpecError: with everything that is wrong in any of the files.
    """
    files = sorted(folder.rglob("*.yaml"))
    if not files:
        place = Place(".", 1, 1)
        raise SpecError([Problem(place, "no-spec", "the folder holds no .yaml file")])
    misnamed = (file.relative_to(folder).as_posix() for file in folder.rglob("*.yml"))
    problems = [
        Problem(Place(name, 1, 1), "file-name", "the name must end in .yaml") for name in misnamed
    ]
    documents: list[Document] = []
    for file in files:
        name = file.relative_to(folder).as_posix()
        try:
            document = read_document(name, file.read_text(encoding="utf-8"))
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            place = Place(name, line, error.start - error.object.rfind(b"\n", 0, error.start))
            byte = f"{error.object[error.start]:#04x}"
            problems.append(Problem(place, "encoding", f"the byte {byte} is not UTF-8"))
        except SpecError as error:
            problems.extend(error.problems)
        else:
            problems.extend(schema_problems(document))
            documents.append(document)
    if problems:
        raise SpecError(problems)
    return tuple(documents)
