(stream-cdr (stream-cons 1 2)) ; => 2
(car (stream-cdr (stream-cdr (integers 5)))) ; => 7
(take 4 (integers 1)) ; => (1 2 3 4)
(take 0 (integers 1)) ; => ()
(take 5 (stream-cons 1 (stream-cons 2 '()))) ; => (1 2)
; Nothing is computed that was not asked for.
(take 1 (stream-cons 1 (error "too much was asked for"))) ; => (1)

(take 3 (stream-map (lambda (n) (* n n)) (integers 1))) ; => (1 4 9)
(take 3 (stream-map - '())) ; => ()
(define asked 0)
(define counted (stream-map (lambda (n) (set! asked (+ asked 1)) n) (integers 1)))
asked ; => 1
(begin (take 3 counted) asked) ; => 3
; A promise is kept once: what is known is not computed again.
(begin (take 3 counted) asked) ; => 3

(take 3 (stream-filter even? (integers 1))) ; => (2 4 6)
(take 3 (stream-filter even? (stream-cons 1 '()))) ; => ()
(define looked 0)
(define evens (stream-filter (lambda (n) (set! looked (+ looked 1)) (even? n)) (integers 1)))
looked ; => 2
(begin (take 2 evens) looked) ; => 4

(take 10 (primes)) ; => (2 3 5 7 11 13 17 19 23 29)
(take 3 (stream-filter (lambda (p) (> p 100)) (primes))) ; => (101 103 107)
