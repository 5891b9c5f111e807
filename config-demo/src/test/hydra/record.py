# SPDX-License-Identifier: Apache-2.0
"""Asks Hydra and writes its answers to src/test/resources/hydra/*.json, which the tests Hydra*Test compare ours with.

    python3 record.py            needs hydra 1.3 and omegaconf 2.3 on the Python path

The recorded answers were made on a machine without a package index: by the modules of Hydra 1.3 that answer these questions
(override parser, defaults list, configuration loader, basic sweeper, completion), put on the Python path by hand, on
OmegaConf 2.3.1. What Hydra 1.3 has not got (`extend_list`) is its next version's. Nobody needs Python to run the tests.

The cases are in overrides.py, compositions.py, sweeps.py and completions.py. Messages are recorded for the reader; the tests
ask that we refuse what Hydra refuses, not that we use its words.
"""

import copy
import datetime
import enum
import json
import math
import os
import pathlib
import tempfile
import warnings

import completions
import compositions
import overrides
import sweeps
import yaml
from omegaconf import OmegaConf

import hydra.conf
from hydra._internal.config_loader_impl import ConfigLoaderImpl
from hydra._internal.config_search_path_impl import ConfigSearchPathImpl
from hydra._internal.core_plugins.basic_sweeper import BasicSweeper
from hydra.core.override_parser.overrides_parser import OverridesParser
from hydra.core.override_parser.types import ChoiceSweep, Glob, IntervalSweep, ListExtensionOverrideValue, RangeSweep, Sweep
from hydra.core.plugins import Plugins
from hydra.core.utils import JobRuntime
from hydra.plugins.completion_plugin import DefaultCompletionPlugin
from hydra.types import RunMode

TARGET = pathlib.Path(__file__).resolve().parent.parent / "resources" / "hydra"
NOW = datetime.datetime(2026, 1, 2, 3, 4, 5)
MANY = 200
composed = {}


# ---------------------------------------------------------------- JSON
def plain(value):
    if isinstance(value, float) and not math.isfinite(value):
        return {"$float": repr(value)}
    if isinstance(value, dict):
        return {key_text(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, enum.Enum):
        return value.name
    return value


def key_text(key):
    if isinstance(key, str):
        return key
    return json.dumps(key) if key is None or isinstance(key, bool) else str(key)


def refusal(error):
    lines = []
    while error is not None:
        lines.append(f"{type(error).__name__}: {error}")
        error = error.__cause__
    return " <- ".join(lines).split("Config search path")[0].replace("\n", " | ")[:400].rstrip(" |")


def write(name, head, cases):
    lines = ",\n".join("  " + json.dumps(case, ensure_ascii=False) for case in cases)
    text = "{" + "".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)},\n" for key, value in head.items())
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / f"{name}.json").write_text(text + '"cases": [\n' + lines + "\n]}\n", encoding="utf-8")
    print(name, len(cases), "cases,", sum("error" in case for case in cases), "of them refused")


# ---------------------------------------------------------------- overrides
def override(text):
    try:
        parsed = OverridesParser.create().parse_overrides([text])[0]
    except Exception as error:
        return {"error": refusal(error)}
    value = parsed._value
    answer = {"type": parsed.type.name, "key": parsed.key_or_group, "package": parsed.package,
              "kind": None if parsed.value_type is None else parsed.value_type.name}
    if sweep_inside(value.list if isinstance(value, ChoiceSweep) else value):
        return {"error": "parsed, but a sweep inside a value has no meaning: expanding it fails"}
    if isinstance(value, ChoiceSweep):
        answer["elements"] = [parsed._get_value_element_as_str(item) for item in value.list]
        answer["shuffle"] = value.shuffle
        answer["tags"] = sorted(value.tags)
    elif isinstance(value, RangeSweep):
        answer["range"] = plain([value.start, value.stop, value.step])
        answer["shuffle"] = value.shuffle
        answer["tags"] = sorted(value.tags)
    elif isinstance(value, IntervalSweep):
        answer["interval"] = plain([value.start, value.end])
        answer["tags"] = sorted(value.tags)
    elif isinstance(value, Glob):
        answer["include"] = plain(parsed._convert_value(value.include))
        answer["exclude"] = plain(parsed._convert_value(value.exclude))
    else:
        answer["value"] = plain(parsed.value())
        answer["text"] = parsed.get_value_element_as_str()
    if isinstance(value, RangeSweep) and not value.shuffle:
        answer.update(elements(parsed))
    return answer


def sweep_inside(value):
    inner = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
    return any(isinstance(item, (Sweep, Glob, ListExtensionOverrideValue)) or sweep_inside(item) for item in inner)


def elements(parsed):
    texts = []
    try:
        for text in parsed.sweep_string_iterator():
            texts.append(text)
            if len(texts) > MANY:
                return {}
    except Exception as error:
        return {"elementsError": refusal(error)}
    return {"elements": texts}


# ---------------------------------------------------------------- folders
def yaml_text(content):
    content = dict(content)
    package = content.pop("@package", None)
    dumper = yaml.SafeDumper
    dumper.ignore_aliases = lambda *_: True
    header = "" if package is None else f"# @package {package}\n"
    return header + yaml.dump(content, Dumper=dumper, sort_keys=False, allow_unicode=True, width=10000)


def write_folder(parent, name, files):
    for path, content in files.items():
        file = parent / name / f"{path}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml_text(content), encoding="utf-8")
    return str(parent / name)


def loader(parent, case):
    path = ConfigSearchPathImpl()
    path.append("hydra", "file://" + os.path.dirname(hydra.conf.__file__))
    for provider, name in [("main", case["folder"])] + [("command-line", name) for name in case.get("dirs", [])]:
        path.append(provider, "file://" + str(parent / name))
    path.append("schema", "structured://")
    return ConfigLoaderImpl(path)


# ---------------------------------------------------------------- compositions
def answer_of(config):
    composed["hydra"] = config.hydra
    choices = OmegaConf.to_container(config.hydra.runtime.choices)
    answer = {"given": OmegaConf.to_container(config.hydra.overrides.task),
              "choices": plain({key: option for key, option in choices.items() if not key.startswith("hydra/")})}
    task = copy.deepcopy(config)
    OmegaConf.set_readonly(task, False)
    OmegaConf.set_struct(task, False)
    del task["hydra"]
    unresolved = plain(OmegaConf.to_container(task, resolve=False))
    try:
        answer["config"] = plain(OmegaConf.to_container(task, resolve=True))
    except Exception as error:
        answer["error"] = refusal(error)
    if answer.get("config") != unresolved:
        answer["unresolved"] = unresolved
    return answer


def compose(parent, case):
    mode = RunMode.MULTIRUN if case.get("multirun") else RunMode.RUN
    try:
        return answer_of(loader(parent, case).load_configuration(case["name"], list(case["overrides"]), mode))
    except Exception as error:
        return {"error": refusal(error).replace(str(parent), "")}


def sweep(parent, case):
    try:
        source = loader(parent, case)
        master = source.load_configuration(case["name"], list(case["overrides"]), RunMode.MULTIRUN)
        given = [f"{key}={value}" for key, value in (master.hydra.sweeper.params or {}).items()]
        parsed = OverridesParser.create(config_loader=source).parse_overrides(given + OmegaConf.to_container(master.hydra.overrides.task))
        jobs = [job for batch in BasicSweeper.split_arguments(parsed, master.hydra.sweeper.max_batch_size) for job in batch]
        return {"jobs": [answer_of(source.load_sweep_config(master, list(job))) for job in jobs]}
    except Exception as error:
        return {"error": refusal(error).replace(str(parent), "")}


def complete(parent, case):
    try:
        query = DefaultCompletionPlugin(loader(parent, case))._query(case["name"], case["line"])
        return {"candidates": [str(candidate) for candidate in query]}
    except BaseException as error:
        return {"error": refusal(error).replace(str(parent), "")}


def record_folders(name, module, ask):
    with tempfile.TemporaryDirectory() as temporary:
        parent = pathlib.Path(temporary)
        for folder, files in module.FOLDERS.items():
            write_folder(parent, folder, files)
        answers = [{**without_defaults(case), **ask(parent, case)} for case in distinct(module.CASES)]
    head = {"folders": {folder: plain(files) for folder, files in module.FOLDERS.items()}}
    write(name, head, answers)


def without_defaults(case):
    short = {key: value for key, value in case.items() if value not in ([], False)}
    return short if short.get("name") != "config" else {key: value for key, value in short.items() if key != "name"}


def distinct(cases):
    return list({json.dumps(case, sort_keys=True): case for case in cases}.values())


def main():
    warnings.simplefilter("ignore")
    Plugins.instance()
    JobRuntime.instance().set("name", "app")
    OmegaConf.register_new_resolver("now", lambda pattern: NOW.strftime(pattern), use_cache=True, replace=True)
    OmegaConf.register_new_resolver("hydra", lambda path: OmegaConf.select(composed["hydra"], path), replace=True)
    texts = dict(reversed([(text, section) for section, text in overrides.CASES]))
    write("overrides", {}, [{"section": texts[text], "override": text, **override(text)} for text in dict.fromkeys(text for _, text in overrides.CASES)])
    record_folders("compositions", compositions, compose)
    record_folders("sweeps", sweeps, sweep)
    record_folders("completions", completions, complete)


if __name__ == "__main__":
    main()
