; What is what, and what equals what.

(null? '())                         ; => #t
(null? '(1))                        ; => #f
(null? 0)                           ; => #f
(null? #f)                          ; => #f
(pair? '(1))                        ; => #t
(pair? '())                         ; => #f
(pair? "text")                      ; => #f
(list? '())                         ; => #t
(list? '(1 2))                      ; => #t
(list? 'a)                          ; => #f
(symbol? 'a)                        ; => #t
(symbol? "a")                       ; => #f
(symbol? (car '(a)))                ; => #t
(number? 1)                         ; => #t
(number? 1.5)                       ; => #t
(number? (expt 10 30))              ; => #t
(number? +nan.0)                    ; => #t
(number? 'one)                      ; => #f
(string? "a")                       ; => #t
(string? 'a)                        ; => #f
(boolean? #f)                       ; => #t
(boolean? '())                      ; => #f
(boolean? 0)                        ; => #f
(procedure? car)                    ; => #t
(procedure? (lambda (x) x))         ; => #t
(procedure? 'car)                   ; => #f

; --- only #f is false

(not #f)                            ; => #t
(not #t)                            ; => #f
(not 0)                             ; => #f
(not '())                           ; => #f
(not "")                            ; => #f
(if 0 'yes 'no)                     ; => yes
(if '() 'yes 'no)                   ; => yes
(if "" 'yes 'no)                    ; => yes
(if (list) 'yes 'no)                ; => yes
(if #f 'yes 'no)                    ; => no
(if '#f 'yes 'no)                   ; => no

; --- eq? is the same thing, equal? looks the same

(eq? 'a 'a)                         ; => #t
(eq? 'a 'b)                         ; => #f
(eq? '() '())                       ; => #t
(eq? #t #t)                         ; => #t
(eq? car car)                       ; => #t
(eq? (list 1) (list 1))             ; => #f
(define same '(1 2))
(eq? same same)                     ; => #t
(equal? '(1 2) '(1 2))              ; => #t
(equal? '(1 2) (list 1 2))          ; => #t
(equal? '(1 2) '(1 2 3))            ; => #f
(equal? '(1 (2 ("x"))) (list 1 (list 2 (list "x")))) ; => #t
(equal? '(1 (2 ("x"))) '(1 (2 ("y")))) ; => #f
(equal? "abc" "abc")                ; => #t
(equal? "abc" "abd")                ; => #f
(equal? "a" 'a)                     ; => #f
(equal? 2 2)                        ; => #t
(equal? 2 2.0)                      ; => #f
(equal? (expt 10 30) (expt 10 30))  ; => #t
(equal? 0.5 0.5)                    ; => #t
(equal? 0.0 -0.0)                   ; => #f
(equal? '() #f)                     ; => #f
