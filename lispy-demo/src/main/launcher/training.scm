; SPDX-License-Identifier: Apache-2.0
; What the launcher runs to learn which classes programs need: those are archived. So it does a little
; of everything that ordinary programs do, and its output is thrown away.
(define-record-type point (make-point x y) point? (x point-x) (y point-y set-point-y!))

(define-syntax swap!
  (syntax-rules () ((_ a b) (let ((old a)) (set! a b) (set! b old)))))

(define (distance a b)
  (sqrt (+ (square (- (point-x a) (point-x b))) (square (- (point-y a) (point-y b))))))

(define (divide a b)
  (guard (e ((error-object? e) (error-object-message e))
            (else 'other))
    (if (zero? b) (error "division by zero" a) (/ a b))))

(define (join strings)
  (let loop ((rest strings) (text ""))
    (if (null? rest) text (loop (cdr rest) (string-append text (car rest) ",")))))

(let* ((points (map make-point '(0 3 6) '(0 4 8)))
       (first (car points)))
  (display (map (lambda (p) (distance first p)) points))
  (newline)
  (for-each (lambda (p) (set-point-y! p 1.5) (write p)) points))
(write (list (divide 1 0) (divide 1 2) (join '("a" "b")) (exact->inexact 1/3) (expt 2 100)))
(write (call-with-current-continuation (lambda (k) (+ 1 (k 2)))))
(let-values (((quotient remainder) (floor/ 17 5))) (write `(,quotient ,@(list remainder))))
(do ((i 0 (+ i 1))) ((= i 3)) (write-string (number->string i)))
(let ((a #\a) (b (string->symbol "b"))) (swap! a b) (write (vector a b (assq b '((b 1))))))
(write (vector-map square #(1 2 3)))
(write (case (string-length (string-upcase "hello")) ((5) 'five) (else 'other)))
(car 'not-a-pair) ; and now the way a failure goes
