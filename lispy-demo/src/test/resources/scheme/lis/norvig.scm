; The programs that lis.py is tested with (norvig.com/lispytest.py), arranged anew.

'(testing 1 (2.0) -3.14e159)        ; => (testing 1 (2.0) -3.14e159)
(+ 2 2)                             ; => 4
(+ (* 2 100) (* 1 10))              ; => 210
(if (> 6 5) (+ 1 1) (+ 2 2))        ; => 2
(if (< 6 5) (+ 1 1) (+ 2 2))        ; => 4
(define x 3)
x                                   ; => 3
(+ x x)                             ; => 6
(begin (define x 1) (set! x (+ x 1)) (+ x 1)) ; => 3
((lambda (x) (+ x x)) 5)            ; => 10

(define twice (lambda (x) (* 2 x)))
(twice 5)                           ; => 10
(define compose (lambda (f g) (lambda (x) (f (g x)))))
((compose list twice) 5)            ; => (10)
(define repeat (lambda (f) (compose f f)))
((repeat twice) 5)                  ; => 20
((repeat (repeat twice)) 5)         ; => 80

(define fact (lambda (n) (if (<= n 1) 1 (* n (fact (- n 1))))))
(fact 3)                            ; => 6
(fact 10)                           ; => 3628800
(fact 50)                           ; => 30414093201713378043612608166064768844377641568960512000000000000
(fact 100)                          ; => 93326215443944152681699238856266700490715968264381621468592963895217599993229915608941463976156518286253697920827223758251185210916864000000000000000000000000

(define absolute (lambda (n) ((if (> n 0) + -) 0 n)))
(list (absolute -3) (absolute 0) (absolute 3)) ; => (3 0 3)

(define combine
  (lambda (f)
    (lambda (x y)
      (if (null? x)
          '()
          (f (list (car x) (car y))
             ((combine f) (cdr x) (cdr y)))))))
(define zip (combine cons))
(zip (list 1 2 3 4) (list 5 6 7 8)) ; => ((1 5) (2 6) (3 7) (4 8))

(define riff-shuffle
  (lambda (deck)
    (begin
      (define take
        (lambda (n seq) (if (<= n 0) '() (cons (car seq) (take (- n 1) (cdr seq))))))
      (define drop
        (lambda (n seq) (if (<= n 0) seq (drop (- n 1) (cdr seq)))))
      (define mid
        (lambda (seq) (quotient (length seq) 2)))
      ((combine append) (take (mid deck) deck) (drop (mid deck) deck)))))
(riff-shuffle (list 1 2 3 4 5 6 7 8)) ; => (1 5 2 6 3 7 4 8)
((repeat riff-shuffle) (list 1 2 3 4 5 6 7 8)) ; => (1 3 5 7 2 4 6 8)
(riff-shuffle (riff-shuffle (riff-shuffle (list 1 2 3 4 5 6 7 8)))) ; => (1 2 3 4 5 6 7 8)

; --- and of those for lispy.py what this language has

()                                  ; error: got ()
(set! x)                            ; error: set!
(define 3 4)                        ; error: got 3, expected a name
(quote 1 2)                         ; error: quote
(if 1 2 3 4)                        ; error: if
(lambda 3 3)                        ; error: got 3
(lambda (x))                        ; error: lambda
(define (twice x) (* 2 x))
(twice 2)                           ; => 4
(twice 2 2)                         ; error: twice: got 2 arguments, expected 1
(let ((a 1) (b 2)) (+ a b))         ; => 3
(let ((a 1) (b 2 3)) (+ a b))       ; error: got (b 2 3)

(define (newton guess function derivative epsilon)
  (define guess2 (- guess (/ (function guess) (derivative guess))))
  (if (< (abs (- guess guess2)) epsilon)
      guess2
      (newton guess2 function derivative epsilon)))
(define (square-root a)
  (newton 1.0 (lambda (x) (- (* x x) a)) (lambda (x) (* 2 x)) 1e-8))
(< (abs (- (square-root 200.0) (sqrt 200.0))) 1e-8) ; => #t
(< (abs (- (square-root 2.0) 1.4142135623730951)) 1e-8) ; => #t
