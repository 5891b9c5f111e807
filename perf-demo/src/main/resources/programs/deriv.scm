; SPDX-License-Identifier: Apache-2.0
; deriv: derivatives of formulas that are lists; symbols compared, lists made by map. Row: result, times.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define formula '(+ (* 3 x x) (* a x x) (* b x) 5))

(define rows '((test 43 3) (warm 43 100000) (full 43 10000000)))

(define (deriv a)
  (cond ((not (pair? a)) (if (eq? a 'x) 1 0))
        ((eq? (car a) '+) (cons '+ (map deriv (cdr a))))
        ((eq? (car a) '-) (cons '- (map deriv (cdr a))))
        ((eq? (car a) '*)
         (list '* a (cons '+ (map (lambda (factor) (list '/ (deriv factor) factor)) (cdr a)))))
        ((eq? (car a) '/)
         (list '-
               (list '/ (deriv (cadr a)) (car (cddr a)))
               (list '/ (cadr a) (list '* (car (cddr a)) (car (cddr a)) (deriv (car (cddr a)))))))
        (else (error "no derivative of the operator" (car a)))))

; the number of atoms in a formula
(define (size a)
  (cond ((null? a) 0)
        ((pair? a) (+ (size (car a)) (size (cdr a))))
        (else 1)))

(define (run times)
  (let loop ((i times) (result formula))
    (if (= i 0)
        (size result)
        (loop (- i 1) (deriv formula)))))

(include "main.scm")
