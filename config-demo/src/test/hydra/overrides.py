# SPDX-License-Identifier: Apache-2.0
"""Override strings to ask Hydra about. Each is its own name; a section says what it is about."""

CASES = []


def section(name, *texts):
    for text in texts:
        CASES.append((name, text))


def values(name, *texts, key="key"):
    section(name, *[f"{key}={text}" for text in texts])


section(
    "forms",
    "a=1", "+a=1", "++a=1", "~a", "~a=1", "a=", "+a=", "++a=", "~a=", "a.b.c=1", "+a.b=1", "++a.b=1", "~a.b", "~a.b=x",
    "db=mysql", "+db=mysql", "~db", "~db=mysql", "db/driver=x", "+db/driver/fast=x", "~db/driver", "db@pkg=mysql",
    "+db@pkg=mysql", "++db@pkg=x", "~db@pkg", "~db@pkg=mysql", "db@a.b.c=mysql", "db@_global_=mysql", "db/x@_group_=y",
    "+db/x@a.b=y", "db@=x", "+db@=x", "~db@", "hydra.run.dir=out", "hydra/launcher=basic", "~hydra.job.name",
    "a_b=1", "_a=1", "__=1", "a1=1", "a.0=1", "a.0.b=1", "a.10.b=x", "0.a=1", "a-b=1", "a-b.c-d=1", "$a=1", "a.$b=1", "$=1",
    "+$a.b=1", "a$b=1", "a.b-c$=1", "a-b/c-d=1", "a-=1", "A.B=1", "True=1", "null=1", "nan=1", "inf=1", "1e5=1", "a.1e5=1",
    "key@a-b=1", "key@$x=1", "a/b/c/d/e=f", "a.b.c.d.e.f.g=h", "=1", "+=1", "++=1", "~=1", "~",
    "@a=1", "@=1", "+@=1",
)
section(
    "refused keys",
    "a", "+a", "++a", "", " ", " a=1", "a =1", "a = 1", "+ a=1", "+++a=1", "~~a", "~+a=1", "+~a=1", "-a=1", "a..b=1", ".a=1", "a.=1",
    "a/=1", "/a=1", "a//b=1", "a.b/c=1", "a/b.c=1", "a/0=1", "0=1", "10=1", "a@b@c=1", "a@b/c=1", "a b=1", "a[0]=1",
    "a.b[0].c=1", "a:b=1", "a,b=1", "a*=1", "'a'=1", "\"a\"=1", "(a)=1", "a'=1", "{a}=1", "a.-b=1", "a.01=1", "a.b.=1",
    "a\t=1", "#a=1", "a!=1", "a?=1", "a|b=1", "a;b=1", "a<b=1", "a~b=1", "a+=1", "a+b=1", "a@ =1", "@", "~@", "a=1\n",
    "a\\.b=1", "a\\=b=1", "..=1", "a@b.=1", "a@.b=1", "a@b c=1", "a@:b=c",
)
values(
    "numbers",
    "0", "1", "-1", "+1", "10", "1_000", "1_000_000", "1__0", "1_", "_1", "01", "00", "-0", "+0", "0_0", "0x10", "0b1", "0o7",
    "9223372036854775807", "9223372036854775808", "-9223372036854775809", "123456789012345678901234567890",
    "1.0", "-1.0", "+1.5", ".5", "-.5", "+.5", "1.", "-1.", "0.", "00.5", "1_0.5", "1.5_5", "1._5", "1_.5", "1.0_", "0.10", "1.50",
    "1e3", "1E3", "1e+3", "1e-3", "1.5e3", "1.e3", ".5e3", "1e03", "1e1_0", "1e", "e3", "1e3.5", "1e-05", "0.00001", "0.0001",
    "1e16", "1e15", "123456789.123", "1e22", "1e-7", "1.7976931348623157e308", "1e400", "-1e400", "4.9e-324", "1e-400",
    "3.141592653589793238462643", "0.1", "100000000000000000000.0", "1.2.3", "1,2", "1 2", "1-2", "1+2", "1/2", "- 1", "+ 1",
    "inf", "-inf", "+inf", "Inf", "INF", "iNf", "nan", "NaN", "-nan", "+nan", "NAN", "infinity", "-infinity", "nano", "inf1",
    "1.0.0", "12a", "a12", "1a2", "5e", "1_a", "--1", "++1", "-+1", "10m", "5s", "1.5GB", "10%", "-x", "1:2", "12:30:45",
)
values(
    "words of a kind",
    "true", "false", "True", "FALSE", "tRuE", "truee", "true1", "true false", "null", "NULL", "Null", "nUll", "nulll", "None", "none",
    "null null", "yes", "no", "on", "off", "~", "-true", "true,", "true.", "null.a", "true-false", "true/false", "???", "'???'", "??", "????",
)
values(
    "unquoted strings",
    "abc", "a-b", "a_b", "a.b", "a/b", "a/b/c", "/a", "a/", "a:b", "a:b:c", ":", "::", ":a", "a:", "a.b.c", ".", "..", "...", "./a",
    "../a/b.txt", "/usr/bin", "~/x", "a\\b", "C:\\\\x", "C:\\x", "a%b", "a*b", "*", "a?b", "a|b", "|", "a@b", "a@b.com", "http://x.y/z",
    "http://x.y:80/z", "a+b", "+", "-", "--", "--flag", "-a", "a$b", "$", "$$", "$a", "a$", "100%", "a--b", "a b", "a  b", "a b c", " a", "a ",
    "  a  ", "\ta", "a\tb", "a \t b", " a b ", " ", "  ", "\t", "a.b-c/d:e@f", "x-1", "x1.5", "1x", "1 x", "x 1", "a 1.0 b", "true story",
    "1.0 and 2", "-1 x", "a;b", "a#b", "a!b", "a&b", "a<b", "a>b", "a`b", "a~b", "a^b", "a\"b", "a'b", "it's", "a=b", "=", "==", "a==b", "a = b",
    "a(b", "a)b", "a[b", "a]b", "a{b", "a}b", "(", ")", "[", "]", "{", "}", "a,", ",a", ",", ",,", "a,,b", "a, b", "a ,b", "a , b",
    "\n", "a\nb", "caf\u00e9", "\u00fcber", "a \u65e5\u672c b", "\U0001f600", "\u00a0", "a\u00a0b",
)
values(
    "escapes",
    "\\\\", "\\\\\\\\", "a\\\\b", "a\\ b", "\\ a", "a\\ ", "\\ ", "\\ \\ ", "a\\,b", "\\,", "a\\=b", "\\=", "a\\:b", "\\:", "a\\(b\\)", "\\(", "\\)", "\\[a\\]", "\\{a\\}",
    "\\[", "\\]", "\\{", "\\}", "a\\\tb", "\\\t", "a\\nb", "\\n", "a\\'b", "a\\\"b", "\\a", "\\", "a\\", "a\\\\", "\\\\ ", "\\\\,", "\\\\\\,", "\\\\\\\\,", "a\\\\,b", "a\\\\\\,b",
    "\\ a\\ ", " \\ a", "a\\  ", "\\(\\)\\[\\]\\{\\}\\:\\=\\,\\ ", "\\1", "\\$", "\\${a}", "\\\\${a}", "\\.", "\\/", "\\\\n", "a\\=b\\=c", "\\=\\=", "1\\,2", "\\,1", "\\ 1", "1\\ ", "true\\ ",
)
values(
    "quotes",
    "''", '""', "'a'", '"a"', "'a b'", "' a '", '" a "', "'1'", '"1"', "'true'", "'null'", "'1.0'", "'a,b'", "'a=b'", "'[1,2]'", "'{a:b}'", "'a\"b'", "\"a'b\"",
    "'a\\'b'", '"a\\"b"', "'\\''", '"\\""', "'\\\\'", '"\\\\"', "'a\\\\'", "'\\\\a'", "'\\\\\\''", "'\\\\\\\\'", "'a\\\\\\'b'", "'a\\b'", "'a\\nb'", "'a\\tb'", "'\\\\n'", "'\\ '",
    "'a\\\\b'", "'a\\\\\\\\b'", "'C:\\\\x'", "'C:\\x\\\\'", "'a\\'b\\'c'", "'\\'a\\''", "'a", "a'", "\"a", "'a\"", "'a''b'", "'a' 'b'", "'a'b", "a'b'", "'a'\"b\"", " 'a'", "'a' ", " 'a' ", "\t'a'\t",
    "'\u00e9'", "'\u65e5\u672c'", "'\U0001f600'", "'a\nb'", "'a\tb'", "'${a}'", "'\\${a}'", "'a${b}c'", "'$'", "'${'", "'()'", "'~'", "'#'", "'!'", "'\\\\' ", "'\\'", "'''", "''''", "'a'=1", "'a':1",
)
values(
    "references",
    "${a}", "${a.b}", "${.a}", "${..a}", "${a.0}", "${a[0]}", "${ a }", "${}", "${ }", "${a", "$a}", "a${b}", "${a}b", "${a}${b}", "${a} ${b}", "a ${b} c", "${a}/${b}", "${a}:${b}", "${a}-1", "1${a}",
    "${oc.env:X}", "${oc.env:X,y}", "${oc.env:X, y}", "${oc.env:X,'y z'}", "${f:}", "${f:a:b}", "${f:'}'}", "${a.${b}}", "${${a}}", "${a.${b}.c}", "${f:${b}}", "${f:{a:b}}", "${f:[1,2]}", "${now:%Y-%m-%d}",
    "${a},${b}", "[${a},${b}]", "{x:${a}}", "[${f:1,2}]", "${a=b}", "${a}=b", "${a}(", "$ {a}", "${a }", "${\u00e9}", "${a b}", "${f:\"x\"}", "\\${a},b", "${a}'b'", "${a,b}", "${a}\\,",
)
values(
    "lists",
    "[]", "[ ]", "[1]", "[1,2,3]", "[1, 2, 3]", "[ 1 , 2 ]", "[a,b]", "[a b,c d]", "['a','b']", "[\"a\",b]", "[[]]", "[[1],[2]]", "[[1,2],[3,[4]]]", "[{}]", "[{a:1}]", "[{a:1},{b:2}]",
    "[null]", "[null,true,1,1.0,a]", "[inf,-inf,nan]", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[", "]", "[1", "1]", "[[1]", "[1]]", "[a=b]", "[a:b]", "[a\\,b]", "['a,b',c]", "[${a}]", "[???]",
    " [1]", "[1] ", "[1],[2]", "[1,2],[3,4]", "[1] [2]", "[1]a", "a[1]", "[true,false]", "[ a , b ]", "[\t1\t]", "[1_000]", "[a/b,c.d]", "[*]", "[-]", "[int(1)]", "[choice(1,2)]", "[range(1,3)]",
    "[\"\"]", "['']", "[ '' , \"\" ]", "[a\\ b]", "[\\ ]", "[\\[]", "[(]", "[a,[b,[c,[d]]]]", "[1e3,1.0]", "[1:2]", "[a,b", "[}", "[{]", "[\u00e9]",
)
values(
    "dictionaries",
    "{}", "{ }", "{a:1}", "{a: 1}", "{a :1}", "{ a : 1 }", "{a:1,b:2}", "{a: 1, b: 2}", "{a:{b:{c:1}}}", "{a:[1,2]}", "{a:[{b:1}]}", "{a:}", "{:1}", "{a}", "{a:1,}", "{,a:1}", "{a:1,,b:2}", "{a:1 b:2}",
    "{a:b:c}", "{a::b}", "{'a':1}", "{\"a\":1}", "{a:'b'}", "{a:\"b c\"}", "{a b:1}", "{a-b:1}", "{a.b:1}", "{a/b:1}", "{1:a}", "{1.5:a}", "{true:a}", "{null:a}", "{1:a,1:b}", "{a:1,a:2}", "{b:1,a:2}",
    "{${a}:1}", "{a:${b}}", "{a:${b}:c}", "{a=1}", "{a:1", "a:1}", "{a:1}}", "{{a:1}}", "{a:1}{b:2}", "{a:1},{b:2}", " {a:1} ", "{a\\:b:1}", "{a\\ b:1}", "{\\ :1}", "{a\\,b:1}", "{ a b : c d }",
    "{$x:1}", "{-1:a}", "{a:null}", "{a:true}", "{a:1.0}", "{a:inf}", "{inf:1}", "{1e3:x}", "{a:int(1)}", "{a:choice(1,2)}", "{a: }", "{a:''}", "{a:[}", "{\u00e9:1}", "{'':1}", "{*:1}", "{?:1}", "{@:1}", "{a:b,c}", "{a:[b,c],d:{e:f}}",
    "{1_000:x}", "{True:x}", "{TRUE:1,true:2}", "{1:a,1.0:b}",
)
values(
    "simple sweeps",
    "a,b", "a,b,c", "1,2,3", "1,a,true,null,1.5", "a, b, c", " a , b ", "'a','b'", "'a,b',c", "a b,c d", "[1,2],[3]", "{a:1},{a:2}", "[1],a", "a,[b", "null,null", "1.0,1e3", "inf,nan",
    "a\\,b,c", "a,b\\,", "a,", ",a", "a,,b", "'',a", "\"\",''", "${a},b", "a/b,c/d", "-1,-2", "1,1", "int(1),2", "choice(1,2),3", "range(1,3),a", "a,int(2.5)", "a,choice(b)", "str(1),str(2)",
    "a=b,c", "a:b,c:d", "x,y z,'w'", "\u00e9,b", "a, ,b", "a,\\ ,b", "true,True", "a,glob(*)", "interval(0,1),1",
)
values(
    "choice",
    "choice(a)", "choice(a,b)", "choice(a, b)", "choice( a , b )", "choice (a,b)", "choice()", "choice(1,2.0,true,a)", "choice('a','b')", "choice(\"a b\",c)", "choice(null)", "choice(a,null)", "choice([1,2],[3])", "choice({a:1},{b:2})",
    "choice([])", "choice({})", "choice(choice(a,b))", "choice(choice(a),b)", "choice(a,choice(b,c))", "choice(range(1,3))", "choice(interval(0,1))", "choice(int(1.5),float(2))", "choice(str(1,2))", "choice(int(1,2,3))", "choice(a", "choice a,b)", "choice(a))", "choice(a,)",
    "choice(,a)", "choice(a,,b)", "choice(a b)", "choice(${a},${b})", "choice(a=1)", "choice(x=a)", "choice(list=[a])", "CHOICE(a)", "Choice(a,b)", "choice(inf)", "choice(a\\,b)", "choice('')", "choice(\"'\")", "choice('a\\'b')", "choice(???)", "choice(sort(b,a))",
    "choice(shuffle(1))", "choice([a,choice(b)])", "choice(a)b", "b choice(a)", "choice(a),b", "choice( )",
)
values(
    "range",
    "range(3)", "range(0)", "range(1,3)", "range(1,10,3)", "range(10,1,-3)", "range(3,1)", "range(1,3,-1)", "range(-3,3)", "range(0,1,0.25)", "range(0,1,0.1)", "range(1.0,3)", "range(1,3.0)", "range(3.0)", "range(1.5)", "range(0.5,3)", "range(1,0,-0.25)",
    "range(start=1,stop=3)", "range(start=1,stop=10,step=2)", "range(stop=3)", "range(1,stop=3)", "range(1,step=2,stop=9)", "range(5,step=2)", "range(start=3)", "range(start=1,3)", "range()", "range(1,2,3,4)", "range(a)", "range('1')", "range(1,a)", "range(null)", "range(true)",
    "range(1,true)", "range(1,2,0)", "range(0.0,1,0)", "range(inf)", "range(0,inf)", "range(nan)", "range(1,5,inf)", "range([1])", "range(choice(1))", "range(int(3.5))", "range(float(2))", "range(1e1)", "range(1_0)", "range(0.1,0.5,0.1)", "range(1,2,0.3)", "range(10,0,-2.5)",
    "range(1, 3)", "range( 1 , 3 )", "range (1,3)", "range(1,3),5", "range(x=1)", "range(1,start=2)", "range(9007199254740992,9007199254740994)", "range(1,3,null)", "range(1,null)", "range(1,stop=null)",
)
values(
    "interval",
    "interval(0,1)", "interval(0.0,1.0)", "interval(1,10)", "interval(start=0,end=1)", "interval(0,end=2.5)", "interval(end=1,start=0)", "interval(1)", "interval()", "interval(1,2,3)", "interval(a,b)", "interval('0','1')", "interval(-1,1)", "interval(1,0)", "interval(inf,nan)", "interval(0,inf)",
    "interval(true,false)", "interval(int(0.5),1)", "interval(1e-5,1e-1)", "interval(0,1,2)", "interval(x=1,y=2)", "interval(null,1)", "interval(1,stop=2)",
)
values(
    "glob",
    "glob(*)", "glob(a*)", "glob(*a)", "glob('*')", "glob(a?)", "glob([a*,b*])", "glob(*,exclude=a)", "glob(*,exclude=[a,b])", "glob(include=*)", "glob(include=[a,b],exclude=c*)", "glob(exclude=a,include=*)", "glob(exclude=a)", "glob()", "glob(1)", "glob([1])", "glob(null)", "glob(a,b)", "glob(a,b,c)", "glob([])", "glob('[ab]')",
    "glob('[!a]*')", "glob(\\[ab\\])", "glob(true)", "glob({a:1})", "glob(*,exclude=null)", "glob(*,exclude=1)", "glob('a b')", "glob(a b)", "glob (*)", "glob(['*','a'])", "glob(*,*)", "glob(*,a,exclude=b)",
)
values(
    "sort",
    "sort(3,1,2)", "sort(c,a,b)", "sort(3,1,2,reverse=true)", "sort(choice(c,a,b))", "sort(choice(3,1,2),reverse=true)", "sort([3,1,2])", "sort([3,1,2],reverse=true)", "sort(range(1,4))", "sort(range(1,4),reverse=true)", "sort(range(4,1,-1))", "sort(range(4,1,-1),reverse=true)", "sort(range(0,3),reverse=false)",
    "sort(1)", "sort(a)", "sort()", "sort(1,a)", "sort(a,1)", "sort(1,2.5,0)", "sort(true,false)", "sort(1,true)", "sort(null,1)", "sort([a,1])", "sort([])", "sort({a:1})", "sort([1],[2])", "sort(interval(0,1))", "sort(list=[3,1,2])", "sort(list=[b,a],reverse=true)", "sort(sweep=choice(2,1))", "sort(sweep=range(3),reverse=true)",
    "sort('b','a')", "sort(\"b\",a)", "sort(['b','a'])", "sort(b,'a')", "sort(a,B)", "sort(a10,a2)", "sort(10,9)", "sort('10','9')", "sort(int(3),float(1))", "sort(sort(2,1),reverse=true)", "sort(reverse=true,2,1)", "sort(2,1,reverse=1)", "sort(2,1,reverse='true')", "sort(str(choice(2,1)))", "sort([2,1],[3])", "sort(inf,1,-inf)", "sort(-1,-10)", "sort(b,a,b)", "sort(tag(t,choice(2,1)))",
    "sort(shuffle([2,1]))", "sort([[2],[1]])", "sort([{a:1}])", "sort(\u00e9)", "sort('\u00e9','z')", "sort(null)", "sort(choice(b,'a'))", "sort(1.0,1)", "sort([1.0,1,true])", "sort(x=1)",
)
values(
    "shuffle",
    "shuffle(a,b,c)", "shuffle(choice(a,b,c))", "shuffle(range(1,5))", "shuffle([1])", "shuffle([])", "shuffle(a)", "shuffle(1)", "shuffle()", "shuffle(interval(0,1))", "shuffle(list=[1])", "shuffle(sweep=choice(a,b))", "shuffle(null)", "shuffle(null,1)", "shuffle({a:1})", "shuffle(x=1)", "shuffle('a b')", "shuffle(a,[b])",
)
values(
    "tag",
    "tag(t,choice(a,b))", "tag(t1,t2,choice(a,b))", "tag(t,range(1,3))", "tag(t,interval(0,1))", "tag('t u',choice(a,b))", "tag(t,sweep=choice(a,b))", "tag(sweep=choice(a,b))", "tag(choice(a,b))", "tag(t)", "tag()", "tag(1,choice(a))", "tag(t,a)", "tag(t,[a])", "tag(choice(a),t)", "tag(a,tag(b,choice(c)))", "tag(t,t,choice(a))", "tag(t,sort(choice(b,a)))",
    "tag(t,int(choice(1.5,2.5)))", "int(tag(t,choice(1.5,2.5)))", "tag(t,shuffle(choice(a,b)))", "tag(t,choice(a,b),choice(c))", "tag(null,choice(a))", "tag(t,glob(*))", "float(tag(t,interval(1,2)))", "sort(tag(b,a,choice(2,1)))", "tag(true,choice(a))", "tag(t, choice(a, b))",
)
values(
    "extend_list",
    "extend_list(1)", "extend_list(1,2,3)", "extend_list(a,'b c',\"d\")", "extend_list([1,2])", "extend_list({a:1},[b])", "extend_list(null)", "extend_list()", "extend_list(int(1.5))", "[extend_list(1)]", "extend_list(x=1)", "extend_list(1),2", "extend_list(extend_list(1))",
)
section("extend_list", "+key=extend_list(1)", "++key=extend_list(1)", "~key=extend_list(1)", "a.b=extend_list(1)", "group@pkg=extend_list(a)")

SAMPLES = ["1", "1.5", "-2.9", "true", "false", "abc", "'1'", "'1.5'", "\" 7 \"", "''", "null", "inf", "nan", "1e3", "[]", "[1,2.7,'3']", "{}", "{a:1.2,b:'3'}", "{a:[1,{b:2}]}", "choice(1.9,'2')", "range(1.5,4.5)", "range(3)", "interval(0,1.5)", "1,2.5", "a,b", "true,false",
           "value=1", "value='2.5'", "1,value=2", "", "x=1", "[null]", "[true,abc]", "{1:2}", "'true'", "'FALSE'", "'0x10'", "1_000", "'1_000'", "' 1'", "'1e2'", "'\u00e9'", "'a\"b'", "'a\\nb'", "'a\\\\b'", "${a}", "choice([1.5],{a:2})", "glob(*)", "tag(t,choice(1,2))", "sort(3,1)", "shuffle(choice(1,2))", "int(1.5)", "str(2)", "json_str([1])", "'inf'", "'NaN'", "0", "''  ", "9007199254740993.0", "1e20", "[[1],[2.5]]", "123456789012345678901234567890", "choice(a,b)", "choice(null)", "[choice(1.5,2.5)]", "0.1", "1e-7", "1e16", "-0.0", "choice(true,'no')"]
for cast in ["int", "float", "str", "bool", "json_str"]:
    values("cast " + cast, *[f"{cast}({sample})" for sample in SAMPLES])

values(
    "calls",
    "f(1)", "foo()", "Int(1)", "int (1)", "int( 1 )", "int(1", "int)1(", "int(1))", "(1)", "int((1))", "1int(2)", "int(1)2", "a int(1)", "int(1) a", " int(1)", "int(1) ", "int-x(1)", "int.x(1)", "int(str(float('3')))", "str([1,true,null])",
    "str({a:true})", "str(choice(1,true))", "float(str(choice('1','2')))", "int(range(1.5,3.5))", "str(range(1,3))", "json_str(choice(a,[b]))", "json_str({a:[1,true,null,'x']})", "json_str('\u00e9\u65e5')", "json_str(\"a'b\")", "json_str(${a})", "bool(choice(1,0,''))", "int(a=1)", "int(value=1,value=2)", "int(1,2,3)", "float(1,2)",
    "bool(true,false)", "str(a,b)", "json_str(1,a)", "\\int(1)", "'int(1)'", "int('1')", "int()", "choice(int)", "int,str", "range", "int(1),int(2)", "str('')", "str(null)", "str(inf)", "str(1.0)", "str(1e3)", "str(-0.0)", "str(1e-05)", "json_str(1e-05)", "json_str(inf)", "json_str('')", "json_str({})", "json_str({1:a})",
    "json_str({a:1, b:'c d'})", "json_str(\"\\t\")", "interval(int('1'),2)", "int(interval(1.5,2.5))", "float(interval(1,2))", "choice(a,b)[0]",
)

for prefix in ["", "+", "++", "~"]:
    for key in ["a", "a.b", "g/h", "g@p.q", "a-b"]:
        section("products", *[f"{prefix}{key}={value}" for value in ["x,y", "[a, 'b']", "{x: 1.0}", "choice(1,2)", "'q u'", "${r}", "glob(*)"]])
