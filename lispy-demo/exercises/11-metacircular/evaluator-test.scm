(ev '(+ 1 (* 2 3)) globals) ; => 7
(ev ''(a b) globals) ; => (a b)
(ev '(list (quote x) "text" #t) globals) ; => (x "text" #t)
(ev 'nowhere globals) ; error: unknown name

(ev '(if (< 1 2) 'yes (car 'wrong)) globals) ; => yes
(ev '(if #f (car 'wrong) 'no) globals) ; => no

(ev '((lambda (x y) (- x y)) 10 3) globals) ; => 7
(ev '((lambda () 5)) globals) ; => 5
(ev '(((lambda (x) (lambda (y) (- x y))) 10) 3) globals) ; => 7
(ev '((lambda (f) (f f 5)) (lambda (f n) (if (= n 0) 1 (* n (f f (- n 1)))))) globals) ; => 120

(ev '(let ((x 1) (y 2)) (+ x y)) globals) ; => 3
; let evaluates its values outside: both x here are the outer one.
(ev '(let ((x 1)) (let ((x 10) (y x)) (list x y))) globals) ; => (10 1)
; A procedure sees the names of the place where it was made, not of the one that calls it.
(ev '(let ((n 2)) (let ((add (lambda (x) (+ x n)))) (let ((n 40)) (add n)))) globals) ; => 42

(ev '(letrec ((fact (lambda (n) (if (= n 0) 1 (* n (fact (- n 1))))))) (fact 10)) globals) ; => 3628800
(ev '(letrec ((even (lambda (n) (if (= n 0) #t (odd (- n 1)))))
              (odd (lambda (n) (if (= n 0) #f (even (- n 1))))))
       (list (even 10) (even 7)))
    globals) ; => (#t #f)
(ev '(letrec ((map (lambda (f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))))
       (map (lambda (x) (* x x)) '(1 2 3)))
    globals) ; => (1 4 9)
; letrec leaves names of the same spelling outside alone.
(ev '(let ((f 1)) (list (letrec ((f (lambda () 2))) (f)) f)) globals) ; => (2 1)

; An evaluator in the evaluator in the evaluator: sums, as a language of their own.
(ev '(letrec ((sum (lambda (x)
                     (if (pair? x)
                         (+ (sum (car x)) (sum (cdr x)))
                         (if (null? x) 0 x)))))
       (sum '(1 (2 3) (4 (5)))))
    globals) ; => 15
