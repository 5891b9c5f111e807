; The special forms: quote if define set! lambda let begin, each with what it refuses.

; --- quote

'(if x)                             ; => (if x)
(quote)                             ; error: expected (quote datum)
(quote 1 2)                         ; error: expected (quote datum)

; --- if

(if #t 1 2)                         ; => 1
(if #f 1 2)                         ; => 2
(if (> 6 5) (+ 1 1) (+ 2 2))        ; => 2
(if (< 6 5) (+ 1 1) (+ 2 2))        ; => 4
(if #t 1)                           ; => 1
(if #t 'fine (car '()))             ; => fine
(if #f (car '()) 'fine)             ; => fine
((if #f * +) 3 4)                   ; => 7
(if)                                ; error: expected (if test then [else])
(if 1)                              ; error: expected (if test then [else])
(if 1 2 3 4)                        ; error: expected (if test then [else])

; --- define

(define x 3)
x                                   ; => 3
(define x 4)
x                                   ; => 4
(define y (+ x 1))
y                                   ; => 5
(define (square n) (* n n))
(square 12)                         ; => 144
(define (constantly) 'always)
(constantly)                        ; => always
(define (three-steps n)
  (set! n (+ n 1))
  (set! n (* n 2))
  n)
(three-steps 4)                     ; => 10
(define (with-helpers n)
  (define (double n) (* 2 n))
  (define two (double 1))
  (double (+ n two)))
(with-helpers 5)                    ; => 14
(define)                            ; error: define
(define z)                          ; error: expected (define name value)
(define 3 4)                        ; error: got 3, expected a name
(define "z" 4)                      ; error: got "z", expected a name
(define z 1 2)                      ; error: expected (define name value)
(define (f))                        ; error: expected (define (name parameter ...) body ...)
(define (f 1) 2)                    ; error: got 1, expected a name
z                                   ; error: unknown name 'z'

; --- set!

(set! x 10)
x                                   ; => 10
(begin (set! x (+ x 1)) x)          ; => 11
(set!)                              ; error: expected (set! name value)
(set! x)                            ; error: expected (set! name value)
(set! x 1 2)                        ; error: expected (set! name value)
(set! 3 4)                          ; error: got 3, expected a name
(set! never-defined 1)              ; error: unknown name 'never-defined'
x                                   ; => 11

; --- lambda

((lambda () 42))                    ; => 42
((lambda (x) (+ x x)) 5)            ; => 10
((lambda (x y z) (list z y x)) 1 2 3) ; => (3 2 1)
((lambda (n) (set! n (* n 2)) (+ n 1)) 5) ; => 11
(((lambda (x) (lambda (y) (- x y))) 10) 3) ; => 7
((lambda (if-not) (if #f 1 if-not)) 2) ; => 2
(lambda)                            ; error: (lambda
(lambda (x))                        ; error: (lambda
(lambda 3 3)                        ; error: got 3, expected
(lambda (3) 3)                      ; error: got 3, expected a name
(lambda ("x") 3)                    ; error: got "x", expected a name

; --- let

(let ((a 1) (b 2)) (+ a b))         ; => 3
(let () 5)                          ; => 5
(let ((a 1)) (set! a (+ a 1)) a)    ; => 2
(let ((a 1)) (let ((a 2) (b a)) (list a b))) ; => (2 1)
(let ((a 1) (b 2)) (let ((a b) (b a)) (list a b))) ; => (2 1)
(let ((f (lambda (n) (* n 3)))) (f 4)) ; => 12
(let ((a 5)) (define b 6) (* a b))  ; => 30
(let)                               ; error: (let
(let ((a 1)))                       ; error: (let
(let (a 1) a)                       ; error: got a, expected
(let ((a)) a)                       ; error: expected (name value)
(let ((a 1 2)) a)                   ; error: expected (name value)
(let ((1 a)) a)                     ; error: got 1, expected a name

; --- begin

(begin 1)                           ; => 1
(begin 1 2 3)                       ; => 3
(begin (define x 1) (set! x (+ x 1)) (+ x 1)) ; => 3
x                                   ; => 2
(begin (display "one ") (display "two ") 3)
; prints one two\s
; => 3

; --- a call evaluates its head too

((car (list + -)) 5 3)              ; => 8
((let ((n 10)) (lambda (x) (+ x n))) 5) ; => 15
()                                  ; error: got ()
(1 2 3)                             ; error: got 1, expected a procedure
("text" 1)                          ; error: got "text", expected a procedure
('car '(1))                         ; error: got car, expected a procedure
((+ 1 2) 3)                         ; error: got 3, expected a procedure
