; Where names live: lexical scope, closures, assignment.

(define x 'global)
(define (read-x) x)
(define (call-with-own-x x) (read-x))
(call-with-own-x 'local)            ; => global
(let ((x 'local)) (read-x))         ; => global
((lambda (x) x) 'argument)          ; => argument
x                                   ; => global

(define (shadow x) (define x 'inner) x)
(shadow 'argument)                  ; => inner
x                                   ; => global

(define (change-argument x) (set! x 'changed) x)
(change-argument 'fresh)            ; => changed
x                                   ; => global

(define (change-global) (set! x 'changed))
(change-global)
x                                   ; => changed
(read-x)                            ; => changed

; --- a name is looked up when it is needed, not when the procedure is made

(define (calls-later) (defined-later 20))
(calls-later)                       ; error: unknown name 'defined-later'
(define (defined-later n) (+ n 1))
(calls-later)                       ; => 21
(define (defined-later n) (+ n 2))
(calls-later)                       ; => 22

; --- every call has its own variables

(define (make-counter)
  (let ((n 0))
    (lambda () (set! n (+ n 1)) n)))
(define one (make-counter))
(define other (make-counter))
(one)                               ; => 1
(one)                               ; => 2
(other)                             ; => 1
(one)                               ; => 3
n                                   ; error: unknown name 'n'

(define (make-pair-of-closures value)
  (list (lambda () value)
        (lambda (new) (set! value new))))
(define shared (make-pair-of-closures 1))
((car shared))                      ; => 1
((car (cdr shared)) 2)
((car shared))                      ; => 2

(define (adder n) (lambda (x) (+ x n)))
(define add5 (adder 5))
(define add7 (adder 7))
(list (add5 1) (add7 1))            ; => (6 8)
(map (lambda (f) (f 10)) (map adder '(1 2 3))) ; => (11 12 13)

(define (three-deep a)
  (lambda (b)
    (lambda (c)
      (set! a (+ a 1))
      (list a b c))))
(define deep ((three-deep 1) 2))
(deep 3)                            ; => (2 2 3)
(deep 4)                            ; => (3 2 4)

; --- helpers inside, recursive and mutually recursive

(define (even-by-helpers? n)
  (define (even? n) (if (= n 0) #t (odd? (- n 1))))
  (define (odd? n) (if (= n 0) #f (even? (- n 1))))
  (even? n))
(even-by-helpers? 10)               ; => #t
(even-by-helpers? 11)               ; => #f

(define (count-up n)
  (define (loop i result)
    (if (= i 0) result (loop (- i 1) (cons i result))))
  (loop n '()))
(count-up 5)                        ; => (1 2 3 4 5)
loop                                ; error: unknown name 'loop'

; --- standard names can be parameters and variables

((lambda (list) (car list)) '(1 2)) ; => 1
(let ((+ *)) (+ 3 4))               ; => 12
(+ 3 4)                             ; => 7

; --- an assignment that fails changes nothing

(define safe 1)
(set! safe (quotient 1 0))          ; error: division by zero
safe                                ; => 1
(define safe (quotient 1 0))        ; error: division by zero
safe                                ; => 1
