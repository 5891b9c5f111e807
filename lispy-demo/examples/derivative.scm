; Symbolic differentiation: the demonstration of John McCarthy's first paper on Lisp (1960), where
; formulas are lists and the rules of calculus are branches. Half of the work is simplification,
; as in section 2.3.2 of SICP: without it the derivative of x*x is (+ (* 1 x) (* x 1)).

(define (second items) (car (cdr items)))
(define (third items) (car (cdr (cdr items))))

(define (headed? head formula)
  (if (pair? formula)
      (eq? (car formula) head)
      #f))

; --- formulas that simplify themselves while they are built

(define (sum a b)
  (if (number? a)
      (if (number? b)
          (+ a b)
          (if (= a 0) b (list '+ a b)))
      (if (number? b)
          (sum b a)
          (if (equal? a b)
              (product 2 a)
              (list '+ a b)))))

(define (product a b)
  (if (number? a)
      (if (number? b)
          (* a b)
          (if (= a 0)
              0
              (if (= a 1)
                  b
                  (if (headed? '* b)
                      (if (number? (second b))
                          (product (* a (second b)) (third b))
                          (list '* a b))
                      (list '* a b)))))
      (if (number? b)
          (product b a)
          (if (headed? '* b)
              (if (number? (second b))
                  (product (second b) (product a (third b)))
                  (list '* a b))
              (if (equal? a b)
                  (power a 2)
                  (list '* a b))))))

(define (power base n)
  (if (= n 0)
      1
      (if (= n 1)
          base
          (list '^ base n))))

; --- the rules: d/dx of a number, a name, a sum, a product, a power, a function of a formula

(define (derivative f x)
  (if (number? f)
      0
      (if (symbol? f)
          (if (eq? f x) 1 0)
          (let ((a (second f))
                (da (derivative (second f) x)))
            (if (headed? '+ f)
                (sum da (derivative (third f) x))
                (if (headed? '* f)
                    (sum (product da (third f))
                         (product a (derivative (third f) x)))
                    (if (headed? '^ f)
                        (product (product (third f) (power a (- (third f) 1))) da)
                        (if (headed? 'sin f)
                            (product (list 'cos a) da)
                            (if (headed? 'cos f)
                                (product (product -1 (list 'sin a)) da)
                                (if (headed? 'exp f)
                                    (product f da)
                                    (list 'unknown f)))))))))))

(define (show f)
  (display "d/dx ")
  (display f)
  (newline)
  (display "   = ")
  (display (derivative f 'x))
  (newline))

(show 'y)
(show '(+ (* 3 x) 4))
(show '(* x x))
(show '(^ x 5))
(show '(+ (^ x 3) (+ (* 2 (^ x 2)) (+ (* -7 x) 11))))
(show '(* (+ x 1) (+ x -1)))
(show '(sin (* 2 x)))
(show '(exp (* -1 (^ x 2))))
(show '(* (sin x) (cos x)))
(newline)

; Taylor's coefficients: the derivatives at 0, one after the other.

(define (value f x)
  (if (number? f)
      f
      (if (symbol? f)
          x
          (let ((a (value (second f) x)))
            (if (headed? '+ f)
                (+ a (value (third f) x))
                (if (headed? '* f)
                    (* a (value (third f) x))
                    (if (headed? '^ f)
                        (expt a (third f))
                        (if (headed? 'sin f)
                            (sin a)
                            (if (headed? 'cos f)
                                (cos a)
                                (exp a))))))))))

(define (derivatives-at x f count)
  (if (= count 0)
      '()
      (cons (value f x) (derivatives-at x (derivative f 'x) (- count 1)))))

(define polynomial '(+ (^ x 4) (+ (* 2 (^ x 3)) (+ (* 3 (^ x 2)) (+ (* 4 x) 5)))))

(display "derivatives of ")
(display polynomial)
(newline)
(display "at x = 0: ")
(display (derivatives-at 0 polynomial 6))
(newline)
(display "at x = 1: ")
(display (derivatives-at 1 polynomial 6))
(newline)
