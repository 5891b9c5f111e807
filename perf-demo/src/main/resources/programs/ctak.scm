; SPDX-License-Identifier: Apache-2.0
; ctak: tak that returns through continuations captured with call/cc, one for each call.
; Row: result, x, y, z, times.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 5 12 8 4 2) (warm 7 18 12 6 2) (full 7 18 12 6 200)))

(define (ctak x y z)
  (call-with-current-continuation (lambda (return) (tak return x y z))))

(define (tak return x y z)
  (if (< y x)
      (tak return
           (call-with-current-continuation (lambda (k) (tak k (- x 1) y z)))
           (call-with-current-continuation (lambda (k) (tak k (- y 1) z x)))
           (call-with-current-continuation (lambda (k) (tak k (- z 1) x y))))
      (return z)))

(define (run x y z times)
  (let ((result (ctak x y z)))
    (if (= times 1)
        result
        (run x y z (- times 1)))))

(include "main.scm")
