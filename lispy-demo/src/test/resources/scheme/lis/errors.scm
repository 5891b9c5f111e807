; Programs that fail: the message says with which value, and the next expression works as before.

nobody                              ; error: unknown name 'nobody'
(nobody 1)                          ; error: unknown name 'nobody'
(+ 1 nobody)                        ; error: unknown name 'nobody'
Car                                 ; error: unknown name 'Car'

; --- the number of arguments

(define (two a b) (list a b))
(two 1)                             ; error: two: got 1 argument, expected 2
(two 1 2 3)                         ; error: two: got 3 arguments, expected 2
(two)                               ; error: two: got 0 arguments, expected 2
((lambda (x) x))                    ; error: got 0 arguments, expected 1
((lambda () 1) 2)                   ; error: got 1 argument, expected 0
(car)                               ; error: car: got 0 arguments, expected 1
(car '(1) '(2))                     ; error: car: got 2 arguments, expected 1
(cons 1)                            ; error: cons: got 1 argument, expected 2
(-)                                 ; error: -: got 0 arguments, expected 1 or more
(/)                                 ; error: /: got 0 arguments, expected 1 or more
(max)                               ; error: max: got 0 arguments, expected 1 or more
(quotient 1)                        ; error: quotient: got 1 argument, expected 2
(apply two '(1 2 3))                ; error: two: got 3 arguments, expected 2
(map two '(1 2))                    ; error: two: got 1 argument, expected 2
(two 1 2)                           ; => (1 2)

; --- their types

(car '())                           ; error: car: argument 1: got (), expected
(cdr '())                           ; error: cdr: argument 1: got (), expected
(car 5)                             ; error: car: argument 1: got 5, expected
(cdr "text")                        ; error: cdr: argument 1: got "text", expected
(length 5)                          ; error: length: argument 1: got 5, expected a list
(+ 1 'a)                            ; error: +: argument 2: got a, expected a number
(+ "1" 2)                           ; error: +: argument 1: got "1", expected a number
(- '())                             ; error: -: argument 1: got (), expected a number
(* 2 #t)                            ; error: *: argument 2: got #t, expected a number
(< 1 'b)                            ; error: <: argument 2: got b, expected a number
(< 2 1 'b)                          ; error: <: argument 3: got b, expected a number
(abs "x")                           ; error: abs: argument 1: got "x", expected a number
(quotient 1.5 2)                    ; error: quotient: argument 1: got 1.5, expected an integer
(modulo 1 'x)                       ; error: modulo: argument 2: got x, expected an integer
(append '(1) 2 '(3))                ; error: append: argument 2: got 2, expected a list
(apply + 1)                         ; error: apply: argument 2: got 1, expected a list
(apply 1 '(2))                      ; error: apply: argument 1: got 1, expected a procedure
(map 1 '(2))                        ; error: map: argument 1: got 1, expected a procedure
(map car 5)                         ; error: map: argument 2: got 5, expected a list

; --- division by zero, of integers; floating point has infinities

(quotient 1 0)                      ; error: quotient: division by zero
(remainder 1 0)                     ; error: remainder: division by zero
(modulo 1 0)                        ; error: modulo: division by zero
(/ 1 0)                             ; error: /: division by zero
(/ 0 0)                             ; error: /: division by zero
(/ 0)                               ; error: /: division by zero
(quotient (expt 10 30) 0)           ; error: quotient: division by zero

; --- from deep inside, and out of everything

(define (deep n) (if (= n 0) (car '()) (+ 1 (deep (- n 1)))))
(deep 100)                          ; error: car: argument 1: got (), expected
(map (lambda (x) (quotient 10 x)) '(5 2 0)) ; error: quotient: division by zero
(let ((x 1)) (begin (if #t (nobody) 2))) ; error: unknown name 'nobody'

; What was printed before the error stays printed.
(begin (display "so far") (car '()))
; prints so far
; error: car

; --- errors of a program's own

(error "something is wrong")        ; error: something is wrong
(error "bad value:" 42)             ; error: bad value: 42
(error "bad:" 1 "two" 'three '(4))  ; error: bad: 1 "two" three (4)
(define (checked n) (if (< n 0) (error "negative:" n) (sqrt n)))
(checked 9)                         ; => 3
(checked -9)                        ; error: negative: -9
(error)                             ; error: error: got 0 arguments, expected 1 or more
