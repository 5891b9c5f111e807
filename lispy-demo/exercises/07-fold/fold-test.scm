(fold-right cons '() '(1 2 3)) ; => (1 2 3)
(fold-right - 0 '(10 4 1)) ; => 7
(fold-right list 'end '()) ; => end
(fold-right list 'end '(a b c)) ; => (a (b (c end)))

(fold-left - 0 '(10 4 1)) ; => -15
(fold-left list 'start '(a b c)) ; => (((start a) b) c)
(fold-left list 'start '()) ; => start

(filter even? '(1 2 3 4)) ; => (2 4)
(filter even? '()) ; => ()
(filter odd? '(4 3 2 1 1)) ; => (3 1 1)

(reverse '(1 2 3)) ; => (3 2 1)
(reverse '((1 2) ())) ; => (() (1 2))
; It takes a step for each item: joining 3000 lists of up to 3000 items would take millions.
(define conses 0)
(let ((plain-cons cons))
  (set! cons (lambda (a b) (set! conses (+ conses 1)) (plain-cons a b))))
(reverse (vector->list (make-vector 300 'x)))
conses ; => 300

(append '(1 2) '(3) '() '(4 5)) ; => (1 2 3 4 5)
(append) ; => ()
(append '() '(1)) ; => (1)
