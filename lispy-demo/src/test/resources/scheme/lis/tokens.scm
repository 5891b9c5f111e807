; What the reader makes of text: atoms, quotes, comments, blanks.

42                                  ; => 42
-7                                  ; => -7
+7                                  ; => 7
007                                 ; => 7
-0                                  ; => 0
1.5                                 ; => 1.5
.5                                  ; => 0.5
-.5                                 ; => -0.5
5.                                  ; => 5.0
1e3                                 ; => 1000.0
-3.14e159                           ; => -3.14e159
25e-2                               ; => 0.25
+inf.0                              ; => +inf.0
-inf.0                              ; => -inf.0
+nan.0                              ; => +nan.0
123456789012345678901234567890      ; => 123456789012345678901234567890
#t                                  ; => #t
#true                               ; => #t
#f                                  ; => #f
#false                              ; => #f
"a string; no comment"              ; => "a string; no comment"
"(no (list"                         ; => "(no (list"

; --- names: whatever is no number

'a                                  ; => a
'a-longer-name                      ; => a-longer-name
'CamelCase                          ; => CamelCase
'list->vector                       ; => list->vector
'+                                  ; => +
'-                                  ; => -
'...                                ; => ...
'->x                                ; => ->x
'<=?                                ; => <=?
'set!                               ; => set!
'x1                                 ; => x1
(symbol? '-x)                       ; => #t
(symbol? '+)                        ; => #t
(number? '-1)                       ; => #t
(eq? 'abc 'ABC)                     ; => #f
'über                               ; => über
'λ                                  ; => λ

; --- quote is short for (quote ...)

(quote a)                           ; => a
'(1 2 3)                            ; => (1 2 3)
'()                                 ; => ()
(car ''a)                           ; => quote
(cdr ''a)                           ; => (a)
(length '('a 'b))                   ; => 2
' a                                 ; => a
'
b                                   ; => b
'42                                 ; => 42
'"text"                             ; => "text"
'#t                                 ; => #t

; --- blanks and comments separate, and otherwise mean nothing

(quote(a b)c)                       ; error: (quote datum)
'(a(b)c)                            ; => (a (b) c)
'(a"b"c)                            ; => (a "b" c)
'(	tab	between	)                   ; => (tab between)
'(one ; a comment in a list
  two)                              ; => (one two)
'(one;sticks to the name
two)                                ; => (one two)
(+ 1 ; )
   2 ; ) )
)                                   ; => 3
'(a
  ;
  ;; (
  ;;; "
  b)                                ; => (a b)
