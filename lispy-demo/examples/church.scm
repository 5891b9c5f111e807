; Numbers without numbers: Alonzo Church's numerals of 1936. The number n is the procedure that
; applies another one n times; truth is a choice between two; a pair is what waits to be asked.
; Nothing but lambda counts here: ordinary numbers only appear in order to print the results. With
; the Z combinator even recursion needs no names.

(define (show label value)
  (display label)
  (display " = ")
  (display value)
  (newline))

(define zero (lambda (f) (lambda (x) x)))
(define one (lambda (f) (lambda (x) (f x))))
(define (successor n) (lambda (f) (lambda (x) (f ((n f) x)))))

(define (add m n) (lambda (f) (lambda (x) ((m f) ((n f) x)))))
(define (multiply m n) (lambda (f) (m (n f))))
(define (power m n) (n m))

; For people: apply "add one" to nought.
(define (number n) ((n (lambda (x) (+ x 1))) 0))

(define two (successor one))
(define three (successor two))
(define four (add two two))

(show "2 + 3" (number (add two three)))
(show "3 * 4" (number (multiply three four)))
(show "2 ^ 4" (number (power two four)))
(show "4 ^ 3" (number (power four three)))

; --- truth: true takes the first of two, false the second

(define true (lambda (a) (lambda (b) a)))
(define false (lambda (a) (lambda (b) b)))
(define (both p q) ((p q) false))
(define (negation p) ((p false) true))
(define (word p) ((p "true") "false"))

(define (zero-number? n) ((n (lambda (x) false)) true))

(show "true and false" (word (both true false)))
(show "not false" (word (negation false)))
(show "0 is zero" (word (zero-number? zero)))
(show "2 is zero" (word (zero-number? two)))

; --- pairs, and with them what Church thought impossible: one less. Stephen Kleene found it at
; the dentist's: count up in pairs (n - 1, n), starting from (0, 0), and take the first.

(define (pair a b) (lambda (choice) ((choice a) b)))
(define (first p) (p true))
(define (second p) (p false))

(define (predecessor n)
  (first ((n (lambda (p) (pair (second p) (successor (second p)))))
          (pair zero zero))))

(define (subtract m n) ((n predecessor) m))

(show "4 - 1" (number (predecessor four)))
(show "4 - 3" (number (subtract four three)))
(show "3 - 4 (there is nothing below 0)" (number (subtract three four)))

; --- recursion without a name: Z hands a procedure to itself

(define Z
  (lambda (f)
    ((lambda (x) (f (lambda (v) ((x x) v))))
     (lambda (x) (f (lambda (v) ((x x) v)))))))

; Both branches are delayed, since a call evaluates its arguments.
(define factorial
  (Z (lambda (self)
       (lambda (n)
         ((((zero-number? n)
            (lambda (ignored) one))
           (lambda (ignored) (multiply n (self (predecessor n)))))
          zero)))))

(show "5!" (number (factorial (add two three))))
