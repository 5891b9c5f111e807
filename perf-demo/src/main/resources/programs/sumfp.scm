; SPDX-License-Identifier: Apache-2.0
; sumfp: a loop that adds floating-point numbers. Row: result, n, times.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 5050 100. 2) (warm 500000500000 1e6 5) (full 500000500000 1e6 400)))

(define (sum n)
  (let loop ((i n) (total 0.))
    (if (< i 0.)
        total
        (loop (- i 1.) (+ i total)))))

(define (run n times)
  (let ((result (sum n)))
    (if (= times 1)
        (exact result)
        (run n (- times 1)))))

(include "main.scm")
