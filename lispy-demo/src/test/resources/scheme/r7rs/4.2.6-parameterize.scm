; SPDX-License-Identifier: Apache-2.0
(import (scheme base) (scheme write) (srfi 64))
(test-begin "4.2.6 Dynamic bindings")

(define radix
  (make-parameter 10 (lambda (x) (if (and (exact-integer? x) (<= 2 x 16)) x (error "invalid radix" x)))))
(define (f n) (number->string n (radix)))
(test-equal "12" (f 12))
(test-equal "1100" (parameterize ((radix 2)) (f 12)))
(test-equal "12" (f 12))
(test-error "the converter may refuse" error-object? (parameterize ((radix 0)) (f 12)))
(test-equal "and then nothing has changed" 10 (radix))

(define p (make-parameter 1))
(define q (make-parameter 2 (lambda (x) (* x 10))))
(test-assert "a parameter is a procedure" (procedure? p))
(test-eqv "the first value is converted" 20 (q))
(test-eqv "and every other, once" 50 (parameterize ((q 5)) (q)))
(test-eqv "the outer value comes back unconverted" 20 (begin (parameterize ((q 5)) #t) (q)))
(test-equal "nested" '(3 2 1)
  (parameterize ((p 2)) (let* ((inner (parameterize ((p 3)) (p))) (middle (p))) (list inner middle 1))))
(test-equal "several at once" '(7 80) (parameterize ((p 7) (q 8)) (list (p) (q))))
(test-equal "values are evaluated outside" '(10 1)
  (let ((r (make-parameter 0)))
    (parameterize ((p 10) (r (p))) (list (p) (r)))))
(test-eqv "without bindings" 5 (parameterize () 5))
(test-eqv "the body may have definitions" 12 (parameterize ((p 5)) (define a (p)) (+ a 7)))
(test-equal "a body with several values" '(1 2)
  (call-with-values (lambda () (parameterize ((p 0)) (values 1 2))) list))
(test-eqv "a procedure called inside sees the binding" 9
  (let ((look (lambda () (p)))) (parameterize ((p 9)) (look))))
(test-eqv "a closure made inside does not keep it" 1
  ((parameterize ((p 9)) (lambda () (p)))))
(test-eqv "an escape undoes it" 1
  (begin (call-with-current-continuation (lambda (k) (parameterize ((p 9)) (k #t)))) (p)))
(test-eqv "an exception undoes it" 1
  (begin (guard (e (#t #f)) (parameterize ((p 9)) (raise 'out))) (p)))
(test-eqv "guard clauses see the outer value" 1
  (guard (e (#t (p))) (parameterize ((p 9)) (raise 'out))))
(test-eqv "a handler sees the inner value" 9
  (call-with-current-continuation
   (lambda (k)
     (with-exception-handler
      (lambda (e) (k (p)))
      (lambda () (parameterize ((p 9)) (raise 'out)))))))
(test-equal "re-entry binds again" '(9 1 9 1)
  (let ((k #f) (seen '()) (turns 0))
    (parameterize ((p 9))
      (call-with-current-continuation (lambda (c) (set! k c)))
      (set! seen (cons (p) seen)))
    (set! seen (cons (p) seen))
    (set! turns (+ turns 1))
    (if (= turns 1) (k #f) (reverse seen))))
(test-equal "dynamic-wind thunks see the value of their place" '((before 1) (in 9) (after 1))
  (let ((log '()))
    (define (note what) (set! log (cons (list what (p)) log)))
    (dynamic-wind
     (lambda () (note 'before))
     (lambda () (parameterize ((p 9)) (note 'in)))
     (lambda () (note 'after)))
    (reverse log)))
(test-equal "also when they run because of an escape" '((after 5) (out 1))
  (let ((log '()))
    (define (note what) (set! log (cons (list what (p)) log)))
    (call-with-current-continuation
     (lambda (k)
       (parameterize ((p 5))
         (dynamic-wind
          (lambda () #f)
          (lambda () (parameterize ((p 9)) (k #f)))
          (lambda () (note 'after))))))
    (note 'out)
    (reverse log)))
(test-equal "generators keep their own bindings" '(inner outer inner outer)
  (let ((r (make-parameter 'outer)) (return #f) (resume #f) (log '()))
    (define (yield) (call-with-current-continuation (lambda (k) (set! resume k) (return #f))))
    (define (next)
      (call-with-current-continuation
       (lambda (k)
         (set! return k)
         (if resume
             (resume #f)
             (begin
               (parameterize ((r 'inner))
                 (set! log (cons (r) log)) (yield)
                 (set! log (cons (r) log)) (yield))
               (return #f))))))
    (next) (set! log (cons (r) log))
    (next) (set! log (cons (r) log))
    (reverse log)))
(test-equal "current-output-port is a parameter" "inside"
  (let ((port (open-output-string)))
    (parameterize ((current-output-port port)) (write-string "inside"))
    (get-output-string port)))
(test-error "only parameters can be bound" error-object? (parameterize ((car 1)) 1))

(test-end)
