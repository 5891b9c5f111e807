; Strings, and the difference between display and write.

""                                  ; => ""
"plain"                             ; => "plain"
"a \"quoted\" word"                 ; => "a \"quoted\" word"
"back\\slash"                       ; => "back\\slash"
"two\nlines"                        ; => "two\nlines"
"a\ttab"                            ; => "a\ttab"
"a line
break"                              ; => "a line\nbreak"
"; no comment"                      ; => "; no comment"
"(' \")"                            ; => "(' \")"
"\\"                                ; => "\\"
"\\\""                              ; => "\\\""
"äöü λ €"                           ; => "äöü λ €"
(equal? "a\tb" "a	b")               ; => #t

; --- display is for people, write for programs

(display "plain")                   ; prints plain
(write "plain")                     ; prints "plain"
(display "a\nb")                    ; prints a\nb
(write "a\\b\"c")                   ; prints "a\\\\b\\"c"
(newline)                           ; prints \n
(display "")                        ; prints
(display '("a" b 1.5))              ; prints (a b 1.5)
(write '("a" b 1.5))                ; prints ("a" b 1.5)
(display '("say \"hi\""))           ; prints (say "hi")
(write '("say \"hi\""))             ; prints ("say \\"hi\\"")
(display 'name)                     ; prints name
(write 'name)                       ; prints name
(display 42)                        ; prints 42
(display -0.25)                     ; prints -0.25
(display #t)                        ; prints #t
(write #f)                          ; prints #f
(display '())                       ; prints ()
(display '(1 (2 () 3)))             ; prints (1 (2 () 3))
(begin (display 1) (display " ") (display 2) (newline)) ; prints 1 2\n
(let ((greeting "hello")) (display greeting) greeting)
; prints hello
; => "hello"
