# SPDX-License-Identifier: Apache-2.0
"""What was typed after the program's name when Tab was pressed."""

FOLDERS = {
    "complete": {
        "config": {"defaults": [{"db": "mysql"}, {"server/site": "one"}, {"optional env": None}, "_self_"], "name": "app", "number": 5, "flag": True, "off": False, "none": None, "missing": "???", "ref": "${name}", "list": ["a", {"k": 1}, [2]], "nested": {"deep": {"deeper": 1, "deepest": {}}, "other": "x"}, "dbx": 1, "key-dash": 1, "real": 1.5, "text": "two words"},
        "other": {"only": 1}, "db/mysql": {"host": "h", "port": 1}, "db/mssql": {"host": "m"}, "db/postgres": {"user": "u"}, "server/site/one": {"s": 1}, "server/site/two": {"t": 1}, "env/prod": {"e": 1}, "tools/one": {"x": 1}, "tools/sub/two": {"x": 2}, "deeply/er/est/x": {"x": 1}},
    "unfinished": {"config": {"defaults": [{"db": "???"}, "_self_"], "name": "app"}, "db/mysql": {"host": "h"}, "db/pg": {"host": "p"}},
}
CASES = []
LINES = [
    "", "d", "db", "db=", "db=m", "db=my", "db=mysql", "db=x", "db.", "db.h", "db.host", "db.host=", "db.host=h", "db.x", "n", "na", "name", "name=", "name=a", "name=app", "number=", "flag=", "flag=t", "off=", "none=", "missing=", "ref=", "real=", "text=", "li", "list", "list.", "list.0", "list.0=", "list.1", "list.1.", "list.1.k=", "list.2.", "list.9", "ne", "nested", "nested.", "nested.d", "nested.deep", "nested.deep.", "nested.deep.deeper=", "nested.deep.deepest.", "nested.o", "nested.other=", "key-", "key-dash=", "x", "zzz", "zzz.", "zzz=",
    "server", "server/", "server/s", "server/site", "server/site=", "server/site=t", "server.", "server.site.", "e", "env", "env=", "env=p", "t", "tools", "tools/", "tools/s", "tools/sub", "tools/sub=", "tools=", "deeply", "deeply/", "deeply/er", "deeply/er/", "deeply/er/est=", "+", "+d", "+db", "+db=", "+db=m", "+tools/", "+tools=", "+env=", "++", "++d", "++db=", "~db=", "~db=m", "~name", "+n", "~nested.", "h", "hy", "hydra",  "hydra.r", "hydra.job.", "hydra.job.n", "hydra/", "hydra/l", "hydra/job_logging=", "hydra.verbose=",
    "db=postgres ", "db=postgres d", "db=postgres db.", "db=postgres db.u", "db=postgres db.h", "name=x na", "name=x name=", "db=nothere d", "db=nothere name", "+env=prod e", "+env=prod env.", "bad=1 na", "na me", "name=x number=7 number=", "-m db", "-m db=", "-m db=m", "-m db=mysql,", "-m db=mysql,p", "--multirun n", "db=mysql,postgres n", "-m db=mysql,postgres n", "name=1 ", "  d", "d ", "db@", "db@x", "db@x=", "db@x=m", "+db@x=m", "name=a,", "name=[", "name='", "flag=true,",
]
for line in LINES:
    CASES.append({"folder": "complete", "name": "config", "line": line})
for line in ["", "o", "only=", "d"]:
    CASES.append({"folder": "complete", "name": "other", "line": line})
for line in ["", "d", "db=", "n", "name=", "db=mysql ", "db=mysql n", "db=mysql db.", "-m n", "-m db="]:
    CASES.append({"folder": "unfinished", "name": "config", "line": line})
