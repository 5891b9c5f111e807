((make-generator (lambda (yield) (yield 1) (yield 2)))) ; => 1
(define (three) (make-generator (lambda (yield) (yield 1) (yield 2) (yield 3))))
((three)) ; => 1
(let ((g (three))) (let* ((a (g)) (b (g)) (c (g)) (d (g)) (e (g))) (list a b c d e))) ; => (1 2 3 done done)
((make-generator (lambda (yield) 'nothing))) ; => done

; Two generators do not mix.
(let* ((g (three)) (h (three)) (a (g)) (b (g)) (c (h)) (d (g)) (e (h))) (list a b c d e)) ; => (1 2 1 3 2)

; Each answer goes to the one who asks now, not to the one who asked first.
(define g (three))
(define first (g))
(define second (+ 10 (g)))
(list first second) ; => (1 12)

; The walk may be any procedure that calls another one, and may be very long.
(define words (make-generator (lambda (yield) (for-each yield '(a b)))))
(let* ((a (words)) (b (words)) (c (words))) (list a b c)) ; => (a b done)
(define naturals (make-generator (lambda (yield) (let loop ((n 0)) (if (< n 100000) (begin (yield n) (loop (+ n 1))))))))
(let* ((a (naturals)) (b (naturals)) (c (naturals))) (list a b c)) ; => (0 1 2)

; It goes no further than it is asked to.
(define done '())
(define steps (make-generator (lambda (yield) (set! done '(one)) (yield 1) (set! done '(two)) (yield 2))))
done ; => ()
(begin (steps) done) ; => (one)

(same-values? (three) (three)) ; => #t
(same-values? (three) (make-generator (lambda (yield) (yield 1) (yield 2)))) ; => #f
(same-values? naturals (three)) ; => #f

(same-leaves? '(1 (2 3)) '((1 2) (3))) ; => #t
(same-leaves? '(1 (2 3)) '((1 3) (2))) ; => #f
(same-leaves? '(1 2) '(1 2 3)) ; => #f
(same-leaves? '() '(() (()))) ; => #t
