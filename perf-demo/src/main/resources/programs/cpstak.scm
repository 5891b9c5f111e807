; SPDX-License-Identifier: Apache-2.0
; cpstak: tak in continuation-passing style. Every call is a tail call, and every continuation a closure.
; Row: result, x, y, z.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 7 18 12 6) (warm 7 18 12 6) (full 9 33 17 8)))

(define (cpstak x y z)
  (define (tak x y z return)
    (if (< y x)
        (tak (- x 1) y z
             (lambda (a)
               (tak (- y 1) z x
                    (lambda (b)
                      (tak (- z 1) x y
                           (lambda (c) (tak a b c return)))))))
        (return z)))
  (tak x y z (lambda (result) result)))

(define (run x y z) (cpstak x y z))

(include "main.scm")
