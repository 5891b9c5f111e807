; SPDX-License-Identifier: Apache-2.0
;
; 3.5 Proper tail recursion: each of these loops would need a million frames.
(import (scheme base) (scheme case-lambda) (srfi 64))
(test-begin "3.5 Proper tail recursion")

(define turns 1000000)
(define (loop n) (if (= n 0) 'done (loop (- n 1))))
(test-eq "if" 'done (loop turns))
(define (my-even? n) (if (= n 0) #t (my-odd? (- n 1))))
(define (my-odd? n) (if (= n 0) #f (my-even? (- n 1))))
(test-eqv "two procedures" #t (my-even? turns))
(test-eqv "two local procedures" #t
  (letrec ((even? (lambda (n) (if (= n 0) #t (odd? (- n 1)))))
           (odd? (lambda (n) (if (= n 0) #f (even? (- n 1))))))
    (even? turns)))
(define (a n k) (if (= n 0) (k 'a) (b (- n 1) k)))
(define (b n k) (if (= n 0) (k 'b) (c (- n 1) k)))
(define (c n k) (if (= n 0) (k 'c) (a (- n 1) k)))
(test-eq "three procedures" 'b (a turns (lambda (x) x)))
(test-eq "cond" 'done (let loop ((n turns)) (cond ((= n 0) 'done) (else (loop (- n 1))))))
(test-eq "cond =>" 'done (let loop ((n turns)) (cond ((= n 0) 'done) ((- n 1) => loop))))
(test-eq "case" 'done (let loop ((n turns)) (case n ((0) 'done) (else (loop (- n 1))))))
(test-eq "case =>" 'done (let loop ((n turns)) (case n ((0) 'done) (else => (lambda (n) (loop (- n 1)))))))
(test-eqv "and" #f (let loop ((n turns)) (and (> n 0) (loop (- n 1)))))
(test-eqv "or" #t (let loop ((n turns)) (or (= n 0) (loop (- n 1)))))
(test-eq "when" 'done (let loop ((n turns)) (when #t (if (= n 0) 'done (loop (- n 1))))))
(test-eq "unless" 'done (let loop ((n turns)) (unless #f (if (= n 0) 'done (loop (- n 1))))))
(test-eq "begin" 'done (let loop ((n turns)) (begin 1 (if (= n 0) 'done (loop (- n 1))))))
(test-eq "let" 'done (let loop ((n turns)) (let ((m (- n 1))) (if (< m 0) 'done (loop m)))))
(test-eq "let*" 'done (let loop ((n turns)) (let* ((m n) (m (- m 1))) (if (< m 0) 'done (loop m)))))
(test-eq "letrec" 'done (let loop ((n turns)) (letrec ((m (lambda () (- n 1)))) (if (= n 0) 'done (loop (m))))))
(test-eq "let-values" 'done
  (let loop ((n turns)) (let-values (((m) (- n 1))) (if (< m 0) 'done (loop m)))))
(test-eq "a body with definitions" 'done
  (let loop ((n turns)) (define m (- n 1)) (if (< m 0) 'done (loop m))))
(test-eqv "do" turns (do ((i 0 (+ i 1))) ((= i turns) i)))
(test-eq "case-lambda" 'done
  (letrec ((f (case-lambda ((n) (f n 'done)) ((n result) (if (= n 0) result (f (- n 1)))))))
    (f turns)))
(test-eq "rest arguments" 'done (let ((f #f)) (set! f (lambda (n . rest) (if (= n 0) 'done (f (- n 1) 1 2)))) (f turns)))
(test-eq "apply" 'done (let loop ((n turns)) (if (= n 0) 'done (apply loop (list (- n 1))))))
(test-eq "call-with-values" 'done
  (let loop ((n turns)) (if (= n 0) 'done (call-with-values (lambda () (- n 1)) loop))))
(test-eq "call/cc" 'done
  (let loop ((n 100000)) (if (= n 0) 'done (call/cc (lambda (k) (loop (- n 1)))))))
(test-eq "a macro" 'done
  (let-syntax ((my-if (syntax-rules () ((_ c a b) (cond (c a) (else b))))))
    (let loop ((n turns)) (my-if (= n 0) 'done (loop (- n 1))))))
(test-eqv "continuation passing" 500000500000
  (let sum ((n turns) (k (lambda (x) x)))
    (if (= n 0) (k 0) (sum (- n 1) (lambda (x) (k (+ x n)))))))
(test-eqv "a procedure in a variable that is assigned" 0
  (let ((step #f))
    (set! step (lambda (n) (if (= n 0) n (step (- n 1)))))
    (step turns)))
(test-eq "procedures in a vector: a state machine" 'end
  (letrec ((states (vector (lambda (n) (if (= n 0) 'end ((vector-ref states 1) (- n 1))))
                           (lambda (n) (if (= n 0) 'end ((vector-ref states 0) (- n 1)))))))
    ((vector-ref states 0) turns)))
(test-eqv "a loop with ten variables" 1
  (let loop ((n 300000) (a 1) (b 2) (c 3) (d 4) (e 5) (f 6) (g 7) (h 8) (i 9) (j 10))
    (if (= n 0) a (loop (- n 1) b c d e f g h i j a))))
(test-equal "the loop variables may be swapped" '(2 1)
  (let loop ((n 3) (a 1) (b 2)) (if (= n 0) (list a b) (loop (- n 1) b a))))
(test-eq "tail calls in a handler's thunk nested in a loop" 'done
  (let loop ((n 10000)) (if (= n 0) 'done (loop (with-exception-handler (lambda (e) 0) (lambda () (- n 1)))))))

; Recursion that is not a tail call may be deep as well
(test-eqv "a million frames" turns (let count ((n turns)) (if (= n 0) 0 (+ 1 (count (- n 1))))))
(test-eqv "through map" 10000
  (let depth ((n 10000)) (if (= n 0) 0 (+ 1 (car (map depth (list (- n 1))))))))
(test-eqv "two procedures, deep" turns
  (letrec ((f (lambda (n) (if (= n 0) 0 (+ 1 (g (- n 1))))))
           (g (lambda (n) (if (= n 0) 0 (+ 1 (f (- n 1)))))))
    (f turns)))

(test-end)
