# SPDX-License-Identifier: Apache-2.0
"""Command lines of a multirun, over the folders of compositions.py and some of their own."""

import compositions

FOLDERS = {}
CASES = []


def sweep(name, *overrides, config="config"):
    CASES.append({"folder": name, "name": config, "overrides": list(overrides)})


FOLDERS["sweep"] = {
    "config": {"defaults": [{"db": "mysql"}, "_self_"], "x": 1, "y": 2, "l": [1], "d": {"a": 1}, "t": "text"}, "params": {"defaults": ["config", "_self_"], "hydra": {"sweeper": {"params": {"x": "1,2", "y": "choice(5,6)"}}}}, "missing": {"defaults": [{"db": "???"}, "_self_"], "z": "???", "w": "${z}"},
    "db/mysql": {"host": "m"}, "db/pg": {"host": "p", "defaults": [{"sub": "one"}]}, "db/sub/one": {"s": 1}, "db/sub/two": {"s": 2}, "db/mssql": {"host": "ms"}, "db/lite": {"host": "l"}}
for overrides in [
    [], ["x=1"], ["x=1,2"], ["x=1,2", "y=3,4"], ["y=3,4", "x=1,2"], ["x=1,2,3", "y=1", "t=a,b"], ["x=choice(1,2)"], ["x=range(1,4)"], ["x=range(0,1,0.25)"], ["x=range(3,0,-1)"], ["x=sort(3,1,2)"], ["x=sort(choice(3,1,2),reverse=true)"], ["x=tag(a,choice(1,2))"], ["x=int(1.5,2.5)"], ["x=float(1,2)"], ["x=str(1,2)"], ["x=json_str(a,[1])"],
    ["db=mysql,pg"], ["db=glob(*)"], ["db=glob(m*)"], ["db=glob(m*,exclude=ms*)"], ["db=glob([mysql,l*])"], ["db=glob(*,exclude=[pg,lite])"], ["db=glob(z*)"], ["db=pg", "db/sub=one,two"], ["db=pg", "db/sub=glob(*)"], ["+db@b=mysql,pg"], ["+db@b=glob(p*)"], ["db=choice(mysql,pg)", "x=1,2"], ["db=mysql,nothere"], ["db=glob(*)", "x=range(2)"],
    ["t='a,b',c"], ["t='a b',\"c d\""], ["t=a b,c d"], ["t=a\\,b,c"], ["t=a\\\\b,c"], ["t='it\\'s',x"], ["t=\"it's\",x"], ["t='',x"], ["t=${x},${y}"], ["t='${x}',b"], ["t=\\${x},b"], ["t=a:b,c/d"], ["t=a=b"], ["t='a=b',c"], ["t=null,???"], ["t=true,false"], ["t=1e3,1.0,inf"], ["t=[1,2],[3]"], ["l=[1,2],[3]"], ["d={a:1},{a:2}"], ["d={a: 'x y'},{a:[1,'b']}"], ["+n={p:1},{q:2}"], ["l=[[1],[2]],[]"], ["t=(a"], ["t=a\\(b\\),c"], ["t=\\ a,b\\ "], ["t='\\\\',x"], ["t='a\\\\',x"],
    ["+n=1,2"], ["++n=1,2"], ["++x=1,2"], ["n=1,2"], ["+x=1,2"], ["~x"], ["~x", "y=1,2"], ["~t=text", "x=1,2"], ["~db"], ["~db", "x=1,2"], ["x=1,2", "x=5"], ["x=5", "x=1,2"], ["x=1,2", "x=3,4"], ["x=1,2", "+x=3"], ["+n=1", "++n=2"], ["d.a=1,2", "d.a=3"], ["x=interval(0,1)"], ["x=1,2", "hydra.job.name=q"], ["hydra.job.name=a,b"], ["hydra/launcher=basic,x"], ["x=1,2", "y='${x}'"], ["x=1,2", "+z='${d.a}-${x}'"], ["x=1,", "y=1"], ["x=choice()"], ["x=1,2", "a b=1"], ["x=range(1,2,0)"], ["x=range(0)"], ["x=choice(a,a)"], ["x=1,1"], ["x='1','2'"], ["x=0.1,0.01,1e-3"], ["x=-1,+1"], ["x=1_000,2"], ["x=''"], ["x="], ["x=,"],
    ["x=1,2", "y=1,2", "t=a,b", "+z=p,q"], ["x=range(1,3)", "y=range(0.5,2)"], ["x=null,1"], ["t=yes,no"], ["t=True,FALSE"], ["t=a,b", "hydra.sweep.dir=out"], ["t=a ,  b"], ["t= a,b "], ["t=\ta,b"], ["l.0=1,2"], ["x=1,2,zzz", "d.zzz=1"],
]:
    sweep("sweep", *overrides)
for overrides in [[], ["x=9"], ["y=7,8"], ["x=3", "y=4"], ["+n=1,2"], ["t=a,b"], ["hydra.sweeper.params.x='7,8'"], ["+hydra.sweeper.params.t='a,b'"], ["hydra.sweeper.max_batch_size=2"]]:
    sweep("sweep", *overrides, config="params")
for overrides in [[], ["db=mysql"], ["db=mysql,pg"], ["db=mysql", "z=1,2"], ["db=glob(m*)", "z=1"]]:
    sweep("sweep", *overrides, config="missing")
for overrides in [["experiment=big,knn"], ["experiment=glob(*)"], ["experiment=big,knn", "seed=1,2"], ["+experiment=big,knn"], ["model=lr,knn", "data=moons,iris"], ["model=knn", "model.k=range(1,4)"]]:
    sweep("experiment", *overrides)
# a multirun because the configuration says so, without the flag
FOLDERS["mode"] = {"config": {"hydra": {"mode": "MULTIRUN"}, "x": 1}, "run": {"hydra": {"mode": "RUN"}, "x": 1}, "typo": {"hydra": {"mode": "SOMETIMES"}, "x": 1}}
for name, overrides in [("config", []), ("config", ["x=1,2"]), ("run", ["hydra.mode=MULTIRUN", "x=1,2"]), ("run", ["x=1,2", "hydra.mode=MULTIRUN", "x=3,4"])]:
    CASES.append({"folder": "mode", "name": name, "overrides": overrides, "flag": "hydra.mode"})
for name, overrides in [("run", ["x=1,2"]), ("config", ["x=1,2"]), ("typo", ["x=1,2"]), ("run", ["hydra.mode=NEVER", "x=1,2"])]:
    sweep("mode", *overrides, config=name)
FOLDERS["experiment"] = compositions.FOLDERS["experiment"]
