(my-or #f 2 3) ; => 2
(my-or) ; => #f
(my-or #f #f) ; => #f
(my-or #f #f #f 4) ; => 4
; What comes after a true one is not evaluated.
(my-or 1 (error "too much was evaluated")) ; => 1
; Nothing is evaluated twice.
(define times 0)
(list (my-or (begin (set! times (+ times 1)) times) 'never) times) ; => (1 1)
; A macro's own names get in nobody's way.
(let ((value 5)) (my-or #f value)) ; => 5
(let ((if list)) (my-or #f 6)) ; => 6

(let ((i 0) (sum 0)) (while (< i 4) (set! sum (+ sum i)) (set! i (+ i 1))) sum) ; => 6
(let ((i 10)) (while (< i 4) (set! i 0)) i) ; => 10
(let ((i 0)) (while (< i 20000) (set! i (+ i 1))) i) ; => 20000
(let ((loop (lambda (n) (* n 2))) (i 1)) (while (< i 100) (set! i (loop i))) i) ; => 128
(let ((i 0) (j 0) (seen '()))
  (while (< i 2)
    (set! j 0)
    (while (< j 2) (set! seen (cons (list i j) seen)) (set! j (+ j 1)))
    (set! i (+ i 1)))
  (reverse seen)) ; => ((0 0) (0 1) (1 0) (1 1))

(define (total items) (match-list items (() 0) ((x . xs) (+ x (total xs)))))
(total '(1 2 3)) ; => 6
(match-list '() (() 'nothing) ((a . b) (car 'wrong))) ; => nothing
(match-list '(1 2) (() 'nothing) ((a . b) (list a b))) ; => (1 (2))
(let ((value 'outer)) (match-list '(1) (() 0) ((a . b) value))) ; => outer
(define made 0)
(match-list (begin (set! made (+ made 1)) (list made)) (() 0) ((a . b) (list a b made))) ; => (1 () 1)
