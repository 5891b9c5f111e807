; Matrices as lists of rows, and how far map and apply alone will carry them: transposing is
; (apply map list m), an old Lisp proverb. Determinants by Laplace's expansion and by Bareiss's
; elimination (1968), which never leaves the integers; and the Fibonacci number 1000 as the power
; of a 2 by 2 matrix.

(define (show label value)
  (display label)
  (display ": ")
  (display value)
  (newline))

(define (each action items)
  (if (pair? items)
      (begin
        (action (car items))
        (each action (cdr items)))))

(define (show-rows label m)
  (display label)
  (newline)
  (each (lambda (row)
          (display "  ")
          (display row)
          (newline))
        m))

(define (dot a b)
  (apply + (map * a b)))

(define (transpose m)
  (apply map list m))

(define (multiply a b)
  (let ((columns (transpose b)))
    (map (lambda (row)
           (map (lambda (column) (dot row column)) columns))
         a)))

(define a '((1 2 3)
            (4 5 6)))

(define b '((7 8)
            (9 10)
            (11 12)))

(show-rows "a" a)
(show-rows "a transposed" (transpose a))
(show-rows "a times b" (multiply a b))
(show-rows "b times a" (multiply b a))

; --- determinant, after Laplace: expand along the first row, with alternating signs

(define (without items n)
  (if (= n 0)
      (cdr items)
      (cons (car items) (without (cdr items) (- n 1)))))

(define (expand first rows column sign)
  (if (null? first)
      0
      (+ (* sign
            (car first)
            (determinant (map (lambda (row) (without row column)) rows)))
         (expand (cdr first) rows (+ column 1) (- sign)))))

(define (determinant m)
  (if (null? m)
      1
      (expand (car m) (cdr m) 0 1)))

; --- and after Bareiss: every division by the pivot before comes out even

(define (eliminate row pivot-row previous)
  (map (lambda (x y)
         (quotient (- (* (car pivot-row) x) (* (car row) y)) previous))
       (cdr row)
       (cdr pivot-row)))

; A row that starts with 0 cannot be the pivot: it goes to the end, and the sign remembers.
(define (bareiss m previous sign tries)
  (if (= tries 0)
      0
      (if (= (car (car m)) 0)
          (bareiss (append (cdr m) (list (car m)))
                   previous
                   (if (= (remainder (length m) 2) 0) (- sign) sign)
                   (- tries 1))
          (if (null? (cdr m))
              (* sign (car (car m)))
              (bareiss (map (lambda (row) (eliminate row (car m) previous)) (cdr m))
                       (car (car m))
                       sign
                       (length (cdr m)))))))

(define (determinant-fast m)
  (bareiss m 1 1 (length m)))

(define (both label m)
  (show label (list (determinant m) (determinant-fast m))))

(newline)
(both "det ((1 2) (3 4)), both ways" '((1 2) (3 4)))
(both "a magic square" '((2 7 6) (9 5 1) (4 3 8)))
(both "one without an inverse" '((1 2 3) (4 5 6) (7 8 9)))
(both "zeros on the diagonal" '((0 1 2 3) (1 0 1 2) (2 1 0 1) (3 2 1 0)))

; Vandermonde: the product of all differences of 1 2 3 5 8.
(both "Vandermonde"
      (map (lambda (x) (map (lambda (n) (expt x n)) '(0 1 2 3 4)))
           '(1 2 3 5 8)))

; --- powers by squaring: 999 multiplications become 14

(define (power m n)
  (if (= n 1)
      m
      (if (= (remainder n 2) 0)
          (power (multiply m m) (quotient n 2))
          (multiply m (power m (- n 1))))))

(newline)
(show "Fibonacci's rabbits" (map (lambda (n) (car (cdr (car (power '((1 1) (1 0)) n)))))
                                 '(1 2 3 4 5 6 7 8 9 10)))
(show "number 1000" (car (cdr (car (power '((1 1) (1 0)) 1000)))))
