# SPDX-License-Identifier: Apache-2.0
"""Small configuration folders and what to ask of each.

A folder is {file name without its ending: content}; a content is a dictionary, written as YAML for Hydra and as HOCON for
us, with "@package" for the header line. Strings are quoted in both, so references in them are Hydra's.
"""

import random

FOLDERS = {}
CASES = []


def folder(name, files):
    FOLDERS[name] = files


def ask(name, *overrides, config="config", multirun=False, dirs=()):
    CASES.append({"folder": name, "name": config, "overrides": list(overrides), "multirun": multirun, "dirs": list(dirs)})


def asks(name, *many, **options):
    for one in many:
        ask(name, *([one] if isinstance(one, str) else one), **options)


# ---------------------------------------------------------------- values without any group
folder("plain", {"config": {
    "int": 1, "neg": -7, "big": 12345678901234567890123, "real": 1.0, "exp": 1e-7, "large": 1e16, "yes": True, "no": False, "none": None,
    "text": "hello", "empty": "", "digits": "123", "truth": "true", "nothing": "null", "spaces": " a  b ", "quote": "it's \"so\"",
    "slash": "a\\b", "lines": "a\nb\n", "uni": "caf\u00e9 \u65e5\u672c", "list": [1, 2, 3], "nested": {"a": {"b": {"c": 1}}, "l": [{"x": 1}, {"x": 2}], "e": {}},
    "mixed": [1, 1.5, "a", None, True, [1, [2]], {"k": "v"}], "no_items": [], "no_entries": {}, "missing": "???"}})
ask("plain")
asks(
    "plain", "int=2", "int=abc", "int=null", "int=1.5", "int='2'", "int=[1]", "int={a:1}", "int=", "int=true", "neg=-8", "big=1", "real=2", "real=1e400", "exp=1e-9", "yes=false", "yes=no", "none=1", "none={a:1}", "none.a=1", "+none.a=1",
    "text=", "text=''", "text='a b'", "text=a b", "text=a\\,b", "text=\\${x}", "text=1", "text=null", "text=???", "text='???'", "text=\"it's\"", "text='caf\u00e9'", "text='a\\'b'", "text='x: ${int}'", "text=${int}", "text=${text2}", "text='\\${int}'", "text=a${int}b", "text=${.int}",
    "list=[]", "list=[4]", "list=[1,2,3,4]", "list=null", "list=5", "list={a:1}", "list.0=9", "list.3=9", "+list.3=9", "++list.0=8", "++list.3=9", "list.-1=9", "list[0]=9", "~list", "~list.0", "~list.5", "~list=[1,2,3]", "~list=[1,2]", "+list=[7]", "++list=[7]", "list.a=1", "list.0.x=1",
    "nested.a.b.c=2", "nested.a.b=5", "nested.a.b={d:1}", "nested.a={b:{c:3}}", "nested.a=null", "nested={}", "nested={a:{b:{c:9}}}", "nested={z:1}", "+nested={z:1}", "++nested={z:1}", "+nested.a.b.d=1", "++nested.a.b.d=1", "nested.a.b.d=1", "nested.x.y.z=1", "+nested.x.y.z=1", "++nested.x.y.z=1", "~nested.a.b.c", "~nested.a.b.c=1", "~nested.a.b.c=2", "~nested", "~nested.a", "~nested.l.0", "~nested.l.1.x",
    "nested.l.0.x=5", "nested.l.1={x:3}", "nested.l.0={y:3}", "+nested.l.0.y=3", "nested.l=[{x:9}]", "nested.e.a=1", "+nested.e.a=1", "+nested.e={a:1}", "+nested.a.b.c=2", "++nested.a.b.c=2", "+nested.a={q:1}", "+nested.a.b=[1]", "mixed.6.k=w", "mixed.5.1.0=3", "mixed.1=2",
    "new=1", "+new=1", "++new=1", "~new", "~new=1", "+int=2", "+none=2", "++int=2", "+missing=2", "missing=2", "~missing", "~none", "~none=null", "~text=hello", "~text=other", "~int=1", "~int='1'", "~int=1.0", "~real=1", "~yes=true", "~yes=1", "~no_items", "~no_entries", "~empty=", "~empty", "+new={a:1,b:[1,{c:2}]}", "+new=[1,2]", "+new='${int}'", "+a.b.c=1", "+a.b={c:1,d:{e:f}}", "+new=null", "+new=",
    "int.a=1", "+int.a=1", "++int.a=1", "text.x=1", "+list.a=1", "x@y=1", "+x@y=1", "x/y=1", "+x/y=1", "~x/y", "+inf=nan", "+inf=-inf", "+inf=[inf,{a:nan}]", "real=inf", ["+a=-inf", "+b='${a}'", "+c='x${a}'"], "missing=???", "missing=null", "missing.a=1", "+missing.a=1", "int=0x10", "int=1_000", "text=yes", "text=on", "text=~", "text=None", "text=2020-01-01", "text=12:30:45", "text=1e3", "text=.5", "text=0o7", "text='1e3'",
    ["int=2", "int=3"], ["int=2", "~int"], ["~int", "+int=5"], ["~int", "int=5"], ["+new=1", "new=2"], ["+new={}", "+new.a=1"], ["+new.a=1", "+new.b=2", "~new.a"], ["nested.a.b.c=2", "nested.a.b.c=3"], ["list=[]", "+list.0=1"], ["+a=1", "+b='${a}'", "a=2"], ["text=b", "+other='${text}!'"], ["~nested.a", "+nested.a=1"],
    ["+s1={a:1}", "+s1={b:2}"], ["+s1={a:1}", "s1={b:2}"], ["+s1={a:1}", "++s1={b:2}"], ["+l1=[1]", "l1=[2,3]"], ["+l1=[1]", "+l1=[2]"], "+key-with-dash=1", "+key_1.k-2=x", "+$dollar=1", "+true=1", "+null=1", "+a.0=x", "+a.0.b=x",
    "list=extend_list(4)", "list=extend_list(4,[5],{a:6})", "text=extend_list(1)", "none=extend_list(1)", "new=extend_list(1)", "no_items=extend_list(a,b)", "nested.l=extend_list({x:3})", "missing=extend_list(1)", ["list=extend_list(4)", "list=extend_list(5)"],
    "int=int(2.7)", "int=str(2)", "text=json_str([1,{a:b}])", "list=sort([3,1,2])", "list=[int(1.5),str(2)]", "nested={a:float(1)}", "list=sort(2,1)", "int=choice(1,2)", "int=1,2", "int=range(3)", "int=interval(0,1)", "int=glob(*)", "int=shuffle(1)", "yes=bool(1)", "int=tag(a,choice(1,2))", "int", "=", "a b=1", "int=[", "int==1",
)
ask("plain", config="nothere")
ask("plain", "hydra.job.name=x")
ask("plain", "hydra.run.dir=x", "int=4")
ask("plain", "hydra.nothing=x")
ask("plain", "+hydra.job.env_set.A=b")
ask("plain", "hydra.verbose=true")
ask("plain", "hydra.job.num=abc")
ask("plain", "hydra/launcher=nothere")
ask("plain", "hydra/job_logging=none")
ask("plain", "hydra/nothing=x")
ask("plain", "hydra=1")

folder("just", {"config": {}, "scalar": {"a": 1}})
asks("just", [], "a=1", "+a=1", "+a.b.c=[1,2]", "++a=1", "~a", "+a={}", "+a={b:{}}", "+a={b: }", "+a={b:''}", "+a='${b}'", ["+a='${b}'", "+b=1"], ["+a={b:1}", "+c='${a}'"], "+a={1:x}", "+a={true:x}", "+a={1.5:x}", "+a={null:x}", "+a={b c:x}", "+a={a.b:x}")

# ---------------------------------------------------------------- groups and where _self_ stands
DB = {"db/mysql": {"driver": "mysql", "host": "localhost", "port": 3306, "opts": {"ssl": False, "pool": 1}},
      "db/postgres": {"driver": "postgres", "host": "remote", "user": "me", "opts": {"pool": 5, "schema": "s"}},
      "db/sqlite": {"driver": "sqlite", "path": "${name}.db", "opts": None},
      "db/empty": {}, "db/more/deep": {"driver": "deep"}}
BODY = {"name": "app", "db": {"host": "own", "opts": {"pool": 9}}}
folder("first", {"config": {"defaults": ["_self_", {"db": "mysql"}], **BODY}, **DB})
folder("last", {"config": {"defaults": [{"db": "mysql"}, "_self_"], **BODY}, **DB})
folder("absent", {"config": {"defaults": [{"db": "mysql"}], **BODY}, **DB})
folder("twice", {"config": {"defaults": ["_self_", {"db": "mysql"}, "_self_"], **BODY}, **DB})
for name in ["first", "last", "absent", "twice"]:
    asks(name, [], "db=postgres", "db=sqlite", ["db=sqlite", "name=x"], "db=empty", "db=nothere", "~db")
asks(
    "last", "db=[mysql]", "db=[mysql,postgres]", "db=[]", "db=null", "db=''", "db=1", "db=true", "db={host:x}", "db={zzz:x}", "+db={zzz:x}", "++db={zzz:x}", "+db=postgres", "++db=postgres", "~db=mysql", "~db=postgres", "~db.opts", "db.host=z", "db.zzz=z", "+db.zzz=z", "~db.host",
    "db@x=mysql", "+db@x=mysql", "+db@x=postgres", "+db@x.y=postgres", "+db@_global_=sqlite", "+db@_group_=mysql", "+db@_here_=mysql", "+db@=sqlite", "~db@db", "db@db=postgres", "db@:x=postgres", "db/more=deep", "+db/more=deep", "+db/more=nothere", "+db/more@z=deep", "+db/more@_global_=deep", "db=more/deep", "db=db/mysql", "db=/db/mysql",
    ["db=postgres", "db=sqlite"], ["db=postgres", "db.host=q"], ["db.host=q", "db=postgres"], ["+db@x=mysql", "x.host=1"], ["+db@x=mysql", "+db@y=postgres"], ["+db@x=mysql", "+db@x=postgres"], ["+db@x=mysql", "~db"], ["+db@x=mysql", "db@x=postgres"], ["~db", "+db=postgres"], ["~db", "db=postgres"], ["db=sqlite", "~name"], "db='mysql'", "db=\"post gres\"", "db=my*", "db=???", "db=a b", "db=${name}", "db=${db}",
    "+db=[mysql,postgres]", "+db@x=[mysql,postgres]", "db=choice(mysql,postgres)", "db=mysql,postgres", "db=glob(*)", "nogroup=x", "+nogroup=x", "+nogroup/a=x", "nogroup/a=x", "~nogroup", "db/mysql=x", "+db/mysql=x",
)
folder("missing_option", {"config": {"defaults": [{"db": "???"}, "_self_"], "name": "app"}, **DB})
asks("missing_option", [], "db=mysql", "db=nothere", "~db", "db=???", "+db=mysql", ["db=mysql", "db.host=1"])
folder("null_option", {"config": {"defaults": [{"db": None}, "_self_"], "name": "app"}, **DB})
asks("null_option", [], "db=mysql", "~db", "~db=null", "db=null", "+db=mysql", "db=[mysql,postgres]")
folder("optional", {"config": {"defaults": [{"optional db": "oracle"}, {"optional nowhere": "x"}, {"optional nowhere/deep@p": "x"}, "_self_"], "name": "app"}, **DB})
asks("optional", [], "db=mysql", "db=nothere", "~db", "nowhere=y", "~nowhere", "+db=mysql", "db=null")
folder("not_there", {"config": {"defaults": [{"db": "oracle"}, "_self_"]}, **DB})
asks("not_there", [], "db=mysql", "~db", "db=sqlite")
folder("no_group", {"config": {"defaults": [{"dbs": "mysql"}, "_self_"]}, **DB})
asks("no_group", [], "dbs=x", "~dbs")
folder("config_items", {"config": {"defaults": ["base", "db/mysql", "/db/sqlite@lite", "_self_", "late"], "name": "app", "x": 1}, "base": {"x": 0, "y": 0, "from_base": True}, "late": {"y": 9}, **DB})
asks("config_items", [], "db=postgres", "x=5", "late=1", "~base", "y=3", "base.x=1", "from_base=false")
folder("config_item_missing", {"config": {"defaults": ["bases", "_self_"]}, "base": {}})
asks("config_item_missing", [])
folder("several", {"config": {"defaults": [{"db": ["mysql", "postgres"]}, "_self_"], "name": "app"}, **DB})
asks("several", [], "db=mysql", "db=[mysql]", "db=[postgres,mysql]", "db=[]", "db=[sqlite,empty]", "~db", "db=[nothere]", "db=null", "db=[mysql,more/deep]", "+db=sqlite", "db=[mysql,mysql]", "db=['mysql']", "db=[1]", "db=[???]")
folder("several_pkg", {"config": {"defaults": [{"db@a.b": ["mysql", "postgres"]}, {"optional db@c": ["nothere", "sqlite"]}, "_self_"], "name": "app"}, **DB})
asks("several_pkg", [], "db@a.b=[sqlite]", "db@a.b=sqlite", "db=x", "db@c=[empty]", "~db@a.b", "~db@c")
folder("same_twice", {"config": {"defaults": [{"db": "mysql"}, {"db": "postgres"}, "_self_"]}, **DB})
asks("same_twice", [], "db=sqlite", "~db")
folder("same_same", {"config": {"defaults": [{"db": "mysql"}, {"db": "mysql"}, "_self_"]}, **DB})
asks("same_same", [], "db=postgres")
folder("item_twice", {"config": {"defaults": ["base", "base", "_self_"]}, "base": {"a": 1}})
asks("item_twice", [])
folder("packages_in_list", {"config": {"defaults": [{"db": "mysql"}, {"db@backup": "postgres"}, {"db@deep.er": "sqlite"}, {"db@_global_": "empty"}, {"db@_here_.h": "mysql"}, {"db@_global_.g": "mysql"}, {"db@_group_.copy": "postgres"}, "_self_"], "name": "app"}, **DB})
asks(
    "packages_in_list", [], "db=postgres", "db@backup=mysql", "db@deep.er=mysql", "db@_global_=sqlite", "db@h=postgres", "db@g=postgres", "db@db.copy=mysql", "~db@backup", "~db", "~db@deep.er=sqlite", "~db@deep.er=mysql", "db@nothere=mysql", "backup.host=1", "deep.er.path=1", "+db@more=mysql",
    ["db@backup=sqlite", "db=sqlite"], "db@backup.x=mysql", "db@_here_.h=mysql", "db@_global_.g=mysql", "db@_group_.copy=mysql",
)

# ---------------------------------------------------------------- package headers
HEADERS = {
    "db/none": {"v": "none"}, "db/global": {"@package": "_global_", "v": "global"}, "db/named": {"@package": "foo.bar", "v": "named"}, "db/group": {"@package": "_group_", "v": "group"},
    "db/gnamed": {"@package": "_global_.zip", "v": "gnamed"}, "db/gsub": {"@package": "_group_.sub", "v": "gsub"}, "db/here": {"@package": "_here_", "v": "here"}, "db/nested": {"defaults": [{"inner": "one"}], "v": "nested"},
    "db/gnested": {"@package": "_global_", "defaults": [{"inner": "one"}, "_self_"], "v": "gnested"}, "db/pnested": {"@package": "pkg", "defaults": [{"inner": "one"}, {"/other": "two"}, "_self_"], "v": "pnested"},
    "db/hnested": {"defaults": [{"inner": "head"}], "v": "hnested"}, "db/inner/one": {"i": 1}, "db/inner/head": {"@package": "elsewhere", "i": 2}, "db/inner/global": {"@package": "_global_", "i": 3}, "other/two": {"o": 2}, "other/head": {"@package": "away", "o": 3}}
folder("headers", {"config": {"defaults": [{"db": "none"}, "_self_"], "name": "app"}, **HEADERS})
asks("headers", [], *[[f"db={option}"] for option in ["global", "named", "group", "gnamed", "gsub", "here", "nested", "gnested", "pnested", "hnested"]])
asks("headers", *[[f"+db@p.q={option}", "~db"] for option in ["none", "global", "named", "nested", "gnested", "pnested", "hnested"]])
asks("headers", ["db=nested", "db/inner=head"], ["db=nested", "db/inner=global"], ["db=nested", "+db/inner@x=one"], ["db=gnested", "db/inner=head"], ["db=gnested", "db/inner@inner=head"], ["db=pnested", "db/inner=head"], ["db=pnested", "db/inner@pkg.inner=head"], ["db=pnested", "other@pkg.other=head"], ["db=pnested", "other=head"], ["db=named", "foo.bar.v=1"], ["db=global", "v=1"], "+other=two", "+other=head", "+other@a=head", "+other@_global_=two")
folder("header_primary", {"config": {"@package": "root.pkg", "defaults": [{"db": "none"}, "_self_"], "name": "app"}, "plain": {"@package": "abc", "x": 1}, "global": {"@package": "_global_", "defaults": [{"db": "named"}], "x": 1}, **HEADERS})
asks("header_primary", [], "db=named", "root.pkg.name=z", "name=z", "db@root.pkg.db=global")
ask("header_primary", config="plain")
ask("header_primary", config="global")
ask("header_primary", "abc.x=2", config="plain")
folder("option_packages", {"config": {"defaults": [{"a/b/c": "o"}, {"a/b/c@x": "o"}, {"a/b/c@x.y": "o"}, {"/a/b/c@_global_": "o"}, "_self_"]}, "a/b/c/o": {"v": 1}, "a/b/c/p": {"v": 2}, "a/b/c/q": {"@package": "_global_", "w": 3}})
asks("option_packages", [], "a/b/c=p", "a/b/c@x=p", "a/b/c@x.y=p", "a/b/c@_global_=p", "a/b/c=q", "a/b/c@x=q", "a.b.c.v=7", "~a/b/c", "~a/b/c@x", "a/b=c", "a=b")

# ---------------------------------------------------------------- nested lists of defaults
NESTED = {
    "server/apache": {"defaults": [{"site": "one"}, {"/log": "file"}, "_self_"], "kind": "apache", "port": 80},
    "server/nginx": {"defaults": ["_self_", {"site": ["one", "two"]}, {"log@access": "file"}, {"/log@error": "console"}], "kind": "nginx"},
    "server/base": {"kind": "base", "port": 1, "base": True}, "server/child": {"defaults": ["base", "_self_"], "kind": "child"}, "server/child2": {"defaults": ["_self_", "base"], "kind": "child2"}, "server/child3": {"defaults": ["base"], "kind": "child3"},
    "server/grand": {"defaults": ["child", {"site": "two"}], "grand": True}, "server/abs": {"defaults": ["/server/base", "_self_"], "kind": "abs"}, "server/here": {"defaults": ["base@_here_", "/log/file@_here_", "/log/console@sub", "_self_"], "kind": "here"}, "server/loop": {"defaults": ["/server/base@_global_", "_self_"], "kind": "loop"},
    "server/site/one": {"one": 1, "domain": "one.com"}, "server/site/two": {"two": 2, "domain": "two.com"}, "server/site/three": {"defaults": [{"deep": "d"}], "three": 3}, "server/site/deep/d": {"d": 1}, "server/site/deep/e": {"e": 1},
    "server/log/file": {"own": True}, "log/file": {"path": "x.log", "level": "info"}, "log/console": {"colour": True, "level": "debug"}}
folder("nested", {"config": {"defaults": [{"server": "apache"}, "_self_"], "name": "app"}, **NESTED})
asks("nested", [], *[[f"server={option}"] for option in ["nginx", "base", "child", "child2", "child3", "grand", "abs", "here", "loop"]])
asks(
    "nested", "server/site=two", "server/site=[one,two]", "server/site=three", ["server/site=three", "server/site/deep=e"], "log=console", "log@server.log=console", "server/log=file", "server.site.domain=x", "server.port=81", "~server", "~server/site", "~log", "~log@server.log", "site=two", "server/site@server.site=two",
    ["server=nginx", "server/site=one"], ["server=nginx", "server/log@server.access=file"], ["server=nginx", "log@server.error=file"], ["server=nginx", "~server/site"], ["server=nginx", "~log@server.error"], ["server=nginx", "log@error=file"], ["server=grand", "server/site=one"], ["server=child", "server/site=one"], ["+server@s2=apache"], ["+server@s2=apache", "server/site@s2.site=two"], ["+server@s2=apache", "server/site=two"], ["+server@s2=child"], ["+server@_global_=apache"], ["server=nothere"], ["server/site=nothere"], "server/site=null", "+server/site=two",
)
folder("nested_missing", {"config": {"defaults": [{"server": "a"}, "_self_"]}, "server/a": {"defaults": [{"site": "???"}, "_self_"], "k": 1}, "server/b": {"defaults": [{"site": "nothere"}]}, "server/c": {"defaults": [{"optional site": "nothere"}, "_self_"], "k": 3}, "server/d": {"defaults": [{"site": None}], "k": 4}, "server/site/x": {"x": 1}})
asks("nested_missing", [], "server/site=x", "server=b", ["server=b", "server/site=x"], "server=c", ["server=c", "server/site=x"], "server=d", ["server=d", "server/site=x"], "~server/site")

folder("three_deep", {
    "config": {"defaults": [{"a": "x"}, "_self_"], "top": 1}, "a/x": {"defaults": [{"b": "x"}, "_self_"], "ax": 1, "same": "a"}, "a/y": {"defaults": ["x", {"b": "y"}], "ay": 1}, "a/z": {"defaults": [{"b@c": "x"}, "_self_"], "az": 1},
    "a/b/x": {"defaults": [{"c": "x"}, {"/other@q": "o"}], "bx": 1, "same": "b"}, "a/b/y": {"defaults": ["_self_", {"/other": "o"}], "by": 1}, "a/b/c/x": {"cx": 1, "same": "c"}, "a/b/c/y": {"@package": "_global_", "cy": 1}, "other/o": {"o": 1}, "other/p": {"p": 1}})
asks("three_deep", [], "a=y", "a=z", "a/b=y", "a/b/c=y", "other@a.b.q=p", "a.b.c.cx=5", ["a=z", "a/b/c@a.c.c=y"], ["a=z", "a/b@a.c=y"], ["a=z", "a/b=y"], ["a/b=y", "other@a.b.other=p"], "~a/b", "~a/b/c", "~other@a.b.q", "+a/b/c@w=x", "other=p")

# ---------------------------------------------------------------- override in the list
OVER = {**DB, "env/prod": {"defaults": [{"override /db": "postgres"}], "env": "prod"}, "env/dev": {"@package": "_global_", "defaults": [{"override /db": "sqlite"}, "_self_"], "name": "dev", "db": {"extra": 1}}, "env/bad": {"defaults": [{"override /dbs": "x"}]}, "env/badpkg": {"defaults": [{"override /db@x": "mysql"}]}, "env/plain": {"env": "plain"}, "env/rel": {"defaults": [{"override db": "mysql"}]}}
folder("override", {"config": {"defaults": [{"db": "mysql"}, {"env": "plain"}, "_self_"], "name": "app"}, **OVER})
asks("override", [], "env=prod", "env=dev", ["env=dev", "db=mysql"], ["env=prod", "db=nothere"], "env=bad", "env=badpkg", "env=rel", ["env=dev", "db.extra=2"], ["env=prod", "~db"], ["env=dev", "name=x"])
folder("override_first", {"config": {"defaults": [{"env": "prod"}, {"db": "mysql"}, "_self_"], "name": "app"}, **OVER})
asks("override_first", [], "env=dev", "env=plain")
folder("override_order", {"config": {"defaults": [{"db": "mysql"}, {"override db": "postgres"}, "_self_"], "name": "a"}, "ok": {"defaults": [{"db": "mysql"}, "_self_", {"override db": "postgres"}], "name": "a"}, "after": {"defaults": [{"db": "mysql"}, {"override db": "postgres"}, {"other": "x"}]}, "twice": {"defaults": [{"db": "mysql"}, "_self_", {"override db": "postgres"}, {"override db": "sqlite"}], "name": "x"}, "unused": {"defaults": ["_self_", {"override db": "postgres"}]}, "nulls": {"defaults": [{"db": "mysql"}, "_self_", {"override db": None}]}, "lists": {"defaults": [{"db": "mysql"}, "_self_", {"override db": ["sqlite", "postgres"]}], "name": "n"}, "only": {"defaults": [{"override hydra/job_logging": "none"}], "name": "only"}, "withpkg": {"defaults": [{"db@a": "mysql"}, "_self_", {"override db@a": "postgres"}]}, "both": {"defaults": ["ok", "_self_", {"override db": "sqlite"}], "name": "b"}, "other/x": {"x": 1}, **DB})
for name in ["config", "ok", "after", "twice", "unused", "nulls", "lists", "only", "withpkg", "both"]:
    ask("override_order", config=name)
ask("override_order", "db=sqlite", config="ok")
ask("override_order", "db=mysql", config="twice")
folder("hydra_groups", {"config": {"defaults": ["_self_", {"override hydra/job_logging": "disabled"}, {"override hydra/hydra_logging": "disabled"}], "name": "a", "hydra": {"run": {"dir": "here/${name}"}, "job": {"name": "named"}}}, "plain": {"defaults": [{"hydra/job_logging": "none"}], "name": "a"}, "bad": {"hydra": {"nothing": 1}}, "typed": {"hydra": {"job": {"num": "abc"}}}, "refs": {"dir": "${hydra:run.dir}", "job": "${hydra:job.name}", "choice": "${hydra:runtime.choices.db}", "defaults": [{"db": "mysql"}, "_self_"]}, **DB})
for name in ["config", "plain", "bad", "typed"]:
    ask("hydra_groups", config=name)
ask("hydra_groups", "hydra.job.name=app", "hydra.run.dir=out", config="refs")
ask("hydra_groups", "hydra.job.name=x")
ask("hydra_groups", "hydra/job_logging=stdout")
ask("hydra_groups", "db=postgres", "hydra.run.dir=z/${hydra.job.name}", "hydra.job.name=j", config="refs")

# ---------------------------------------------------------------- interpolation in the list
INTER = {"db/mysql": {"db": "mysql"}, "db/postgres": {"db": "postgres"}, "schema/school_mysql": {"s": "school on mysql"}, "schema/school_postgres": {"s": "school on postgres"}, "schema/shop_mysql": {"s": "shop on mysql"}, "kind/school": {"kind": "school"}, "kind/shop": {"kind": "shop"}, "mysql": {"item": "mysql"}, "postgres": {"item": "postgres"}}
folder("interpolated", {"config": {"defaults": [{"db": "mysql"}, {"kind": "school"}, {"schema": "${kind}_${db}"}, "${db}", "_self_"], "name": "app"}, "later": {"defaults": [{"schema": "${kind}_${db}"}, {"db": "mysql"}, {"kind": "school"}]}, "unknown": {"defaults": [{"db": "mysql"}, {"schema": "${nothing}_x"}]}, "optional": {"defaults": [{"db": "postgres"}, {"kind": "shop"}, {"optional schema": "${kind}_${db}"}], "a": 1}, "packaged": {"defaults": [{"db@p": "mysql"}, {"kind": "shop"}, {"schema@q": "${kind}_${db@p}"}]}, "self": {"defaults": [{"db": "mysql"}, {"schema": "${name}_mysql"}], "name": "school"}, "inlist": {"defaults": [{"db": "mysql"}, {"schema": ["school_${db}"]}]}, "overriding": {"defaults": [{"db": "mysql"}, {"kind": "school"}, {"sub": "${db}"}]}, "sub/mysql": {"defaults": [{"override /kind": "shop"}], "sub": 1}, "sub/postgres": {"defaults": [{"/schema": "${kind}_postgres"}, "_self_"], "sub": 2}, "positional": {"defaults": [{"db": "mysql"}, {"schema": "school_${defaults.0.db}"}]}, **INTER})
asks("interpolated", [], "db=postgres", "kind=shop", ["kind=shop", "db=postgres"], "schema=shop_mysql", "~schema", "~kind", "~db")
for name in ["later", "unknown", "optional", "packaged", "self", "inlist", "overriding", "positional"]:
    ask("interpolated", config=name)
ask("interpolated", "db=postgres", config="overriding")
ask("interpolated", "db@p=postgres", "kind=school", config="packaged")
ask("interpolated", "db=mysql", config="optional")

# ---------------------------------------------------------------- refused lists
folder("bad_lists", {
    "mapping": {"defaults": {"db": "mysql"}}, "text": {"defaults": "db"}, "number": {"defaults": [1]}, "two_keys": {"defaults": [{"db": "mysql", "other": "x"}]}, "no_keys": {"defaults": [{}]}, "int_option": {"defaults": [{"db": 1}]}, "bool_option": {"defaults": [{"db": True}]}, "dict_option": {"defaults": [{"db": {"a": 1}}]}, "nested_list": {"defaults": [["db"]]}, "int_options": {"defaults": [{"db": [1]}]}, "null_item": {"defaults": [None]},
    "empty": {"defaults": [], "a": 1}, "only_self": {"defaults": ["_self_"], "a": 1}, "self_pkg": {"defaults": ["_self_@x"]}, "keyword": {"defaults": [{"optionl db": "mysql"}]}, "both_keywords": {"defaults": [{"optional override db": "mysql"}]}, "self_group": {"defaults": [{"_self_": "x"}]}, "missing_item": {"defaults": ["???"]}, "slash": {"defaults": [{"/db": "mysql"}, "/base"]}, "empty_option": {"defaults": [{"db": ""}]}, "null_defaults": {"defaults": None, "a": 1}, "spaces": {"defaults": [{"optional  db": "mysql"}]}, "cycle": {"a": 1, "defaults": ["other"]}, "other": {"b": 1}, "base": {"base": 1}, **DB})
for name in [n for n in FOLDERS["bad_lists"] if "/" not in n and n not in ("other", "base")]:
    ask("bad_lists", config=name)
ask("bad_lists", "+db=mysql", config="empty")
ask("bad_lists", "+db=mysql", config="only_self")

# ---------------------------------------------------------------- adding to a primary configuration
folder("no_defaults", {"config": {"a": 1, "db": {"host": "own"}}, "empty": {}, **DB})
asks("no_defaults", [], "+db=mysql", "db=mysql", "+db@x=mysql", "~db", "+db=[mysql,sqlite]", ["+db=mysql", "db.host=2"], "+db/more=deep", "+db=nothere", "+db=null", ["+db=mysql", "+db=postgres"], ["+db=mysql", "~db"], ["+db=mysql", "db=postgres"])
asks("no_defaults", [], "+db=mysql", "+a=1", config="empty")
folder("sub_primary", {"conf/main": {"defaults": [{"db": "mysql"}, "_self_"], "x": 1}, "conf/db/mysql": {"h": 1}, "conf/db/pg": {"h": 2}, "db/other": {"h": 3}})
asks("sub_primary", [], "conf/db=pg", "db=pg", "conf.x=2", "x=2", config="conf/main")

# ---------------------------------------------------------------- merging
folder("merge", {"config": {"defaults": ["a", "b", "_self_"], "own": "${both}"}, "a": {"both": "a", "dict": {"x": 1, "y": {"z": 1}}, "list": [1, 2, 3], "to_null": {"a": 1}, "to_dict": 5, "from_missing": "???", "to_missing": 1, "from_null": None, "text": 1, "order1": 1, "order2": 2, "ref": "${dict}"},
                 "b": {"order2": 3, "both": "b", "dict": {"y": {"w": 2}, "x": 2}, "list": [9], "to_null": None, "to_dict": {"q": 1}, "from_missing": 7, "to_missing": "???", "from_null": {"k": 1}, "text": "t", "order3": 3, "order1": 4, "ref": {"n": 1}}})
folder("merge_list_over_dict", {"config": {"defaults": ["a", "_self_"], "x": [1]}, "a": {"x": {"a": 1}}})
folder("merge_dict_over_list", {"config": {"defaults": ["a", "_self_"], "x": {"a": 1}}, "a": {"x": [1]}})
folder("merge_more", {"config": {"defaults": ["a", "_self_"], "l1": "${other}", "l2": [1], "d1": "${other}", "d2": {"k": 2}, "n": None, "m": "???", "d3": {"x": {"y": None}}, "s": {"a": 1}}, "a": {"l1": [1, 2], "l2": "${other}", "d1": {"k": 1}, "d2": 5, "n": [1], "m": {"a": 1}, "d3": {"x": {"y": {"z": 1}, "w": 2}}, "s": "text", "other": [3]}})
folder("merge_refs", {"config": {"defaults": ["a", "_self_"], "n": {"r": {"z": 1}, "k.k": {"r": {"z": 2}}, "late": {"z": 4}, "d": {"y": 2}, "early": {"z": 3}, "none": {"z": 5}, "text": {"z": 6}, "chain": {"z": 7}}, "top": {"z": 8}}, "a": {"d": {"x": 1}, "n": {"d": {"y": 1}, "r": "${.d}", "k.k": {"d": {"w": 3}, "r": "${.d}"}, "early": "${.d}", "late": "${.d}", "none": "${.nothing}", "text": "t${d}", "chain": "${.early}"}, "top": "${n.r}"}})
ask("merge_refs")
ask("merge_refs", "n.early.z=9", "n.d.y=5")
for name in ["merge_list_over_dict", "merge_dict_over_list", "merge_more"]:
    ask(name)
ask("merge_list_over_dict", "x=5")
asks("merge", [], "dict={v:1}", "list=[]", "both=c", "to_null.a=3", "to_dict.q=3", "+ref.k=1", "ref.n=2", "from_missing=???", "to_missing=5")

# ---------------------------------------------------------------- overrides one after the other, picked at random
folder("applied", {"config": {
    "i": 1, "t": "text", "n": None, "m": "???", "yes": True, "l": [1, {"x": 1, "y": [5]}], "d": {"x": 1, "n": None, "m": "???", "s": {"k": "v", "l": [1], "z": {}}}, "em": {}, "el": [], "ref": "${d}", "rl": "${l}", "ri": "${i}", "in": "a${i}b",
    "deep": {"up": "${..i}", "dd": "${..d}", "sib": "${.up}"}}})
PATHS = "i t n m yes l l.0 l.1 l.1.x l.1.y l.1.y.0 l.2 l.a d d.x d.n d.m d.s d.s.k d.s.l d.s.l.0 d.s.z d.s.z.q d.new em em.q el el.0 ref ref.x ref.s.k ref.new rl rl.0 rl.1.x ri ri.a in deep deep.up deep.dd deep.dd.x deep.dd.new deep.new new new.a new.a.b n.a m.a t.a d.x.y d.n.q d.m.q".split()
VALUES = ["1", "2.5", "v", "null", "???", "true", "''", "[]", "[1,2]", "[{x: 9}]", "{}", "{x: 9}", "{q: 1}", "{x: {y: 1}}", "{s: {k: w}}", "{s: 5}", "${i}", "${d}", "${.x}", "${..i}", "'${t}!'", "[${i},${.0}]", "{a: ${i}, b: ${.a}}", "'1'", "1_0", "inf", "${l}", "${m}", "${d.s}", "{z: {n: null}}"]


def applied(random):
    key, prefix = random.choice(PATHS), random.choice(["", "", "", "+", "+", "++", "++", "~"])
    return prefix + key + ("" if prefix == "~" and random.random() < 0.6 else "=" + random.choice(VALUES))


DICE = random.Random(1)
for _ in range(160):
    ask("applied", *[applied(DICE) for _ in range(DICE.choice([1, 1, 2, 3]))])

# ---------------------------------------------------------------- references
folder("refs", {"config": {
    "a": 1, "b": "${a}", "c": "${b}", "text": "x${a}y${b}z", "real": 1.50, "rt": "v${real}", "yes": True, "yt": "${yes}!", "none": None, "nr": "${none}", "nt": "n=${none}", "list": [1, "${a}", {"k": "${...a}"}], "lr": "${list}", "l0": "${list.0}", "l1": "${list[1]}", "l2": "${list[2].k}", "l3": "${list.2.k}",
    "d": {"x": 1, "y": "${.x}", "z": "${..a}", "e": {"up": "${..x}", "top": "${...a}", "abs": "${d.x}", "sib": "${.up}", "t": "${.up}-${..y}"}, "l": ["${..x}", "${.0}", "${..e.up}", {"m": "${...x}"}]}, "dr": "${d}", "whole": "${d.e}", "br": "${d[x]}", "br2": "${d[e][up]}", "mixed": "${d.e[up]}",
    "indirect": "d", "nested": "${${indirect}.x}", "nested2": "${d.${key}}", "key": "x", "nested3": "${${nested4}}", "nested4": "a", "esc": "\\${a}", "esc2": "\\\\${a}", "esc3": "x\\${a}y${b}", "esc4": "\\\\\\${a}", "esc5": "a\\b", "dollar": "$a $ $$ {a} ${a}$", "space": "${ a }", "dash": {"a-b": 5, "c": "${.a-b}"}, "dashr": "${dash.a-b}", "quoted": "'${a}'", "dquoted": "\"${a}\"", "multi": "a\n${a}\nb", "uni": "\u00e9${a}\u65e5"}})
asks("refs", [], "a=5", "a=null", "a=text", "a=[1,2]", "a={q:1}", "b=7", "d.x=9", "indirect=dash", "key=y", "list=[0,1,{k:2}]", "+new=${a}", "+new='<${a}>'", "+new='${d.e.sib}'", "+d.new=${.x}", "+d.e.new=${..x}", "+d.e.new=${...a}", "+new=[${a},${b}]", "+new={x:${a}}", "+new={x:${.y},y:2}", "+new=${list.1}", "+new='${list[0]}'", "+new='\\${a}'", "dr.x=5", "+dr.new=5", "~a", "esc=${a}", "text='${real}${yes}'", "+new=a${b}c", "+new=${a} ${b}", "+new=${${indirect}.x}", "+new='${${indirect}.x}'", "whole.up=3")
BAD = {"unknown": "${nope}", "unknown_deep": "${a.b.c}", "in_scalar": "${x.y}", "relative_out": "${....x}", "self": "${self}", "cycle1": "${cycle2}", "cycle2": "${cycle1}", "miss_ref": "${miss}", "miss_text": "a${miss}", "no_resolver": "${nope:1}", "empty": "${}", "open": "${x", "bad_index": "${list.9}", "neg_index": "${list.-1}", "word_index": "${list.a}", "unbalanced": "${x}}", "spaces": "${x y}", "env": "${oc.env:SURELY_NOT_SET_ANYWHERE}", "env_none": "${oc.env:}", "decode": "${oc.decode:'[1'}", "dictkeys": "${oc.dict.keys:x}", "selectmiss": "${oc.select:miss}", "deep_miss": "${sub.m}", "trailing": "${x.}", "star": "${*}", "parens": "${x()}", "nested_open": "${${x}", "not_text": "${${list}}", "relative_root": "${.x}", "relative_up_root": "${..x}"}
for name, text in BAD.items():
    folder("bad_ref_" + name, {"config": {"x": 1, "list": [1], "miss": "???", "sub": {"m": "???"}, **({"cycle1": BAD["cycle1"], "cycle2": BAD["cycle2"]} if "cycle" in name else {name: text})}})
    ask("bad_ref_" + name)
folder("missing", {"config": {"a": "???", "b": {"c": "???", "d": 1}, "l": ["???", 1]}})
asks("missing", [], "a=1", ["a=1", "b.c=2"], "b.c=???", "l.0=5", "~a", "a='${b.d}'", "a='${b.c}'", "b={c:3}")

# ---------------------------------------------------------------- resolvers
RESOLVERS = {
    "env_default": "${oc.env:SURELY_NOT_SET_ANYWHERE,fallback}", "env_null": "${oc.env:SURELY_NOT_SET_ANYWHERE,null}", "env_num": "${oc.env:SURELY_NOT_SET_ANYWHERE,10}", "env_text": "${oc.env:SURELY_NOT_SET_ANYWHERE,'10'}", "env_quoted": "${oc.env:SURELY_NOT_SET_ANYWHERE,'a, b'}", "env_empty": "${oc.env:SURELY_NOT_SET_ANYWHERE,}", "env_ref": "${oc.env:SURELY_NOT_SET_ANYWHERE,${x}}", "env_list": "${oc.env:SURELY_NOT_SET_ANYWHERE,[1,2]}", "env_name_ref": "${oc.env:${unset},x}", "env_true": "${oc.env:SURELY_NOT_SET_ANYWHERE,true}", "env_spaces": "${oc.env: SURELY_NOT_SET_ANYWHERE , a b }",
    "sel": "${oc.select:x}", "sel_miss": "${oc.select:nope}", "sel_default": "${oc.select:nope,5}", "sel_missing_default": "${oc.select:miss,5}", "sel_rel": "${oc.select:.sub.a}", "sel_deep": "${oc.select:sub.a,0}", "sel_null_default": "${oc.select:none,5}", "sel_text": "v=${oc.select:nope,none given}", "sel_ref_default": "${oc.select:nope,${x}}", "sel_dict": "${oc.select:sub}", "sel_list": "${oc.select:list}", "sel_idx": "${oc.select:'list[0]'}", "sel_dictdefault": "${oc.select:nope,{a:1}}",
    "dec_int": "${oc.decode:'10'}", "dec_list": "${oc.decode:'[1, a, 2.5, null, true]'}", "dec_dict": "${oc.decode:'{a: 1, b: [x]}'}", "dec_text": "${oc.decode:'abc'}", "dec_quoted": "${oc.decode:\"'10'\"}", "dec_null": "${oc.decode:null}", "dec_empty": "${oc.decode:''}", "dec_ref": "${oc.decode:'${x}'}", "dec_bool": "${oc.decode:'True'}", "dec_float": "${oc.decode:'1e3'}", "dec_space": "${oc.decode:' 10 '}", "dec_blanks": "${oc.decode:' a  b '}", "dec_ref_blank": "${oc.decode:'${x} '}", "dec_list_blank": "${oc.decode:'[1] '}", "dec_blank_list": "${oc.decode:' [1]'}", "dec_all_blank": "${oc.decode:'  '}", "dec_int_blank": "${oc.decode:'10 '}", "dec_inf": "${oc.decode:'-inf'}",
    "cre": "${oc.create:{a: 1, b: [2, 3]}}", "cre_list": "${oc.create:[1,a,null]}", "cre_ref": "${oc.create:${sub}}", "cre_in": "${oc.create:{a: ${x}}}", "cre_then": "${cre.b[1]}", "cre_empty": "${oc.create:{}}", "cre_null": "${oc.create:null}", "cre_nested": "${oc.create:{a: {b: {c: 1}}}}",
    "keys": "${oc.dict.keys:sub}", "vals": "${oc.dict.values:sub}", "keys_rel": "${oc.dict.keys:.sub}", "keys_dict": "${oc.dict.keys:{a: 1, b: 2}}", "keys_idx": "${keys.0}", "vals_ref": "${oc.dict.values:refs}", "keys_ref": "${oc.dict.keys:${which}}", "vals_live": "${vals[1]}",
    "job": "${hydra:job.name}",
    "deprecated": "${oc.deprecated:x}"}
folder("resolvers", {"config": {"x": 7, "none": None, "miss": "???", "name": "nobody", "which": "sub", "unset": "SURELY_NOT_SET_ANYWHERE", "list": [10, 20], "sub": {"a": 1, "b": "${x}", "c": [1]}, "refs": {"p": "${x}", "q": "t${x}"}, "out": {}}})
for name, text in RESOLVERS.items():
    folder("resolver_" + name, {"config": {**FOLDERS["resolvers"]["config"], **({"cre": RESOLVERS["cre"]} if name == "cre_then" else {}), **({"keys": RESOLVERS["keys"]} if name == "keys_idx" else {}), **({"vals": RESOLVERS["vals"]} if name == "vals_live" else {}), name: text}})
    ask("resolver_" + name, *(["hydra.job.name=app"] if name == "job" else []))
ask("resolver_sel_default", "+nope=6")
ask("resolver_sel_default", "~x")
ask("resolver_keys", "+sub.d=1")
ask("resolver_vals", "sub.a=9")
ask("resolver_env_ref", "x=8")
asks("resolvers", "+o='${oc.env:SURELY_NOT_SET_ANYWHERE,a}'", "+o=${oc.env:SURELY_NOT_SET_ANYWHERE,a}", "+o=${oc.select:x}", "+o=${oc.create:[1]}", "+o='${oc.create:{a:1}}'", "+o=${oc.create:{a:1}}", "+o='${oc.decode:\"[1,2]\"}'", "+o=\"${oc.decode:'[1,2]'}\"", "+o=${oc.dict.keys:sub}", "+o=[${oc.select:x},1]")

GRAMMAR = {
    "quotes1": "${oc.select:nope,'a b'}", "quotes2": "${oc.select:nope,\"a b\"}", "quotes3": "${oc.select:nope,'it\\'s'}", "quotes4": "${oc.select:nope,'${x}'}", "quotes5": "${oc.select:nope,'\\${x}'}", "quotes6": "${oc.select:nope,\"'${x}'\"}", "quotes7": "${oc.select:nope,'a\\\\'}", "quotes8": "${oc.select:nope,'{}'}", "quotes9": "${oc.select:nope,''}", "quotes10": "${oc.select:nope,\"${oc.select:nope,'in'}\"}",
    "words": "${oc.select:nope,a b c}", "spaces": "${oc.select: nope , a  b }", "colon": "${oc.select:nope,a:b}", "slash": "${oc.select:nope,a/b/c}", "escape": "${oc.select:nope,a\\,b}", "escape2": "${oc.select:nope,a\\ }", "escape3": "${oc.select:nope,\\\\}", "escape4": "${oc.select:nope,a\\:b}", "int": "${oc.select:nope,1}", "neg": "${oc.select:nope,-1}", "under": "${oc.select:nope,1_000}", "float": "${oc.select:nope,1.50}", "exp": "${oc.select:nope,1e3}", "inf": "${oc.select:nope,-inf}",
    "bool": "${oc.select:nope,TRUE}", "null": "${oc.select:nope,NULL}", "list": "${oc.select:nope,[1, [2, a b], {c: d}]}", "dict": "${oc.select:nope,{a: 1, b c: [x], 'q': 2}}", "lref": "${oc.select:nope,[${x}, ${y}]}", "dref": "${oc.select:nope,{a: ${x}}}", "concat": "${oc.select:nope,a${x}b}", "concat2": "${oc.select:nope,${x}${y}}", "concat3": "${oc.select:nope,${x} ${y}}", "key_ref": "${oc.select:${k}}", "key_ref2": "${oc.select:s.${k}}", "rel": "${oc.select:.s.z}", "unq": "${oc.select:nope,a.b-c_d%e@f?g|h*i+j$k}", "bang": "${oc.select:nope,a!b}", "hash": "${oc.select:nope,#a}", "uni": "${oc.select:nope,\u00e9}", "uniq": "${oc.select:nope,'\u00e9 \u65e5'}", "trail": "${oc.select:nope,1} x", "lead": "x ${oc.select:nope,1}", "two": "${oc.select:nope,1}${oc.select:nope,2}", "lead_text": "${oc.select:nope, 1}", "empties": "${oc.select:nope,}", "resolver_in_name": "${oc.${sel}:x}", "three": "${oc.select:nope,1,2}", "noargs": "${oc.select:}", "tab": "${oc.select:nope,\ta\t}", "newline": "${oc.select:nope,'a\nb'}", "percent": "100%${x}", "braces": "{${x}}", "json": "{\"a\": ${x}}", "ref_end": "a${", "ref_close": "a}b", "dollars": "$${x}", "dollars2": "$$${x}", "back": "\\a${x}", "back2": "a\\\\b", "back3": "a\\\\${x}\\", "back4": "\\\\\\\\${x}"}
for name, text in GRAMMAR.items():
    folder("grammar_" + name, {"config": {"x": 7, "y": "why", "k": "x", "sel": "select", "s": {"x": "in s", "z": "zed"}, "value": text}})
    ask("grammar_" + name)

folder("late", {"config": {"defaults": [{"db": "mysql"}, {"server": "one"}, "_self_"], "port": 1, "url": "${db.url}"}, "db/mysql": {"host": "h", "port": "${port}", "url": "${.host}:${.port}/${..server.name}", "abs": "${db.host}"}, "db/pg": {"host": "p", "port": 5432, "url": "${.host}-${.port}-${server.name}"}, "server/one": {"name": "one", "db": "${db}", "up": "${..port}"}, "server/two": {"name": "two", "db": {"host": "${...db.host}"}, "up": "${oc.select:..port}"}})
asks("late", [], "db=pg", "server=two", "port=9", "db.host=x", ["db=pg", "server=two"], "+db@other=mysql", ["+db@other=mysql", "other.host=o"], "+db@a.b=mysql", "server.db.host=zzz")

# ---------------------------------------------------------------- keys
folder("keys", {"config": {"a-b": 1, "a b": 2, "a.b": {"c.d": 3}, "a/b": 4, "a:b": 5, "": 6, "1": "one", "1.5": "x", "true": "t", "null": "n", "\u00e9": 7, "a$b": 8, "\"q\"": 9, "x": {"y-z": 1, "0": "zero", "-": 2}, "UPPER": 1, "upper": 2, "_a_": 3, "a@b": 4, "a=b": 5, "a[0]": 6, "#": 7, "include": "word", "url": 1}})
asks("keys", [], "a-b=2", "x.y-z=2", "x.0=2", "UPPER=3", "+x.w-w=1", "_a_=9", "~a-b", "~x.y-z", "include=x", "url=2", "+x.1=one", "a$b=3", "true=x", "null=x")

# ---------------------------------------------------------------- two places
folder("two_a", {"config": {"defaults": [{"db": "mysql"}, "_self_"], "where": "a"}, "db/mysql": {"from": "a"}, "shared": {"s": "a"}, "only_a/x": {"v": 1}})
folder("two_b", {"config": {"where": "b"}, "db/mysql": {"from": "b"}, "db/pg": {"from": "b"}, "shared": {"s": "b"}, "extra/x": {"v": 2}, "only_a/y": {"v": 3}, "main_b": {"defaults": [{"db": "pg"}, {"extra": "x"}], "b": 1}})
asks("two_a", [], "db=pg", "+extra=x", "+only_a=x", "+only_a=y", "db=nothere", dirs=["two_b"])
ask("two_a", config="shared", dirs=["two_b"])
ask("two_a", config="main_b", dirs=["two_b"])
ask("two_b", "+extra=x", dirs=["two_a"])
ask("two_b", "+only_a=x", dirs=["two_a"])

# ---------------------------------------------------------------- the experiment pattern
folder("experiment", {
    "config": {"defaults": [{"model": "lr"}, {"data": "moons"}, {"optional local": "mine"}, "_self_", {"experiment": None}], "seed": 1, "run": "${model.name}-${data.name}-${seed}"}, "model/lr": {"name": "lr", "rate": 0.1}, "model/knn": {"name": "knn", "k": 3}, "data/moons": {"name": "moons", "n": 100}, "data/iris": {"name": "iris", "n": 150},
    "experiment/big": {"@package": "_global_", "defaults": [{"override /data": "iris"}], "seed": 42, "data": {"n": 1000}}, "experiment/knn": {"@package": "_global_", "defaults": [{"override /model": "knn"}, {"override /data": "iris"}, "_self_"], "model": {"k": 9}}, "experiment/both": {"@package": "_global_", "defaults": ["knn", "_self_"], "seed": 7}})
folder("experiment_before", {**FOLDERS["experiment"], "config": {**FOLDERS["experiment"]["config"], "defaults": [{"model": "lr"}, {"data": "moons"}, {"experiment": None}, "_self_"]}})
asks("experiment_before", [], "experiment=big", ["experiment=knn", "seed=4"])
asks("experiment", [], "experiment=big", "experiment=knn", "+experiment=knn", "experiment=both", ["experiment=knn", "model.k=1"], ["experiment=knn", "model=lr"], ["experiment=big", "seed=3"], ["experiment=big", "data=moons"], "experiment=[big,knn]", ["model=knn", "model.k=5"], ["model=knn", "model.rate=5"], "experiment=nothere", "~experiment", "local=x")
