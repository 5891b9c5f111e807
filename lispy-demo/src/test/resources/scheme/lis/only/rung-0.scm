; What rung 0 does and R7RS does not, or leaves open. No other engine runs this file.

; --- integers that do not divide give floating point, as there are no fractions

(/ 7 2)                             ; => 3.5
(/ 2)                               ; => 0.5
(/ 1 3)                             ; => 0.3333333333333333
(/ (expt 10 400) (* 4 (expt 10 399))) ; => 2.5
(expt 2 -1)                         ; => 0.5
(sqrt -4)                           ; => +nan.0
(exp 0)                             ; => 1.0
(sin 0)                             ; => 0.0
(* 0 1.5)                           ; => 0.0
(/ 1.0 0)                           ; => +inf.0
(eq? 1000000000000 1000000000000)   ; => #t
(eq? 1.5 1.5)                       ; => #t

; --- lists are lists to their end: there are no pairs apart from them

(cons 1 2)                          ; error: cons: argument 2: got 2, expected a list
(append '(1) 2)                     ; error: append: argument 2: got 2, expected a list

; --- quote is not abbreviated

'(a'b)                              ; => (a (quote b))
(quote (quote a))                   ; => (quote a)

; --- standard names are variables as all others

(define old-car car)
(set! car cdr)
(car '(1 2 3))                      ; => (2 3)
(set! car old-car)
(car '(1 2 3))                      ; => 1

; --- names and output that only rung 0 has

pi                                  ; => 3.141592653589793
e                                   ; => 2.718281828459045
(print)                             ; prints \n
(print 1 "two" '(three "four"))     ; prints 1 two (three four)\n
(command-line)                      ; => ("corpus")
(display ''a)                       ; prints (quote a)

; --- what has no value

(begin)                             ; => #<nothing>
(define x 1)                        ; => #<nothing>
(set! x 2)                          ; => #<nothing>
(if #f 1)                           ; => #<nothing>
(newline)
; => #<nothing>
; prints \n

; --- procedures print with the name that they were given first

car                                 ; => #<procedure car>
(lambda (x) x)                      ; => #<procedure>
(define (f x) x)
f                                   ; => #<procedure f>
(define g f)
g                                   ; => #<procedure f>
(define h (lambda (x) x))
h                                   ; => #<procedure h>
(h)                                 ; error: h: got 0 arguments, expected 1: (x)
((lambda (a b) a))                  ; error: lambda: got 0 arguments, expected 2: (a b)

; --- a keyword is a keyword everywhere

(define list-of-if '(if if if))
list-of-if                          ; => (if if if)
(let ((if list)) (if 1 2 3))        ; => 2
(define define 3)
define                              ; => 3
(define still 4)
still                               ; => 4

; --- no rest parameters, no curried definitions, no named let

(lambda args args)                  ; error: got args, expected a list
(define ((adder n) x) (+ n x))      ; error: got (adder n), expected a name
(let loop ((i 0)) i)                ; error: got loop, expected a list

; --- recursion is as deep as the Java stack, and running out of it is an error like any other

(define (down n) (if (= n 0) 0 (+ 1 (down (- n 1)))))
(down 1000)                         ; => 1000
(down 100000000)                    ; error: recursion too deep
(down 1000)                         ; => 1000
(define (nested n x) (if (= n 0) x (nested (- n 1) (list x))))
(display (nested 1000000 'x))       ; error: recursion too deep
(equal? (nested 1000000 'x) (nested 1000000 'x)) ; error: recursion too deep
(expt 10 1000000000)                ; error: expt: the result is too large
(/ (+ (* 9007199254740993 (expt 10 40)) 1) (expt 10 40)) ; => 9007199254740994.0
(/ -1 3)                            ; => -0.3333333333333333
(sqrt (+ 1 (expt 10 320)))          ; => 1e160
(lambda (x x) x)                    ; error: got a name twice in (x x), expected it once
(let ((x 1) (x 2)) x)               ; error: got a name twice
(length '(a'b))                     ; => 2
