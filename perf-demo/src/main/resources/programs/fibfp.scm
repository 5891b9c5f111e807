; SPDX-License-Identifier: Apache-2.0
; fibfp: fib on floating-point numbers; every argument and result is a new flonum. Row: result, n.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 55.0 10.) (warm 196418.0 27.) (full 102334155.0 40.)))

(define (fibfp n)
  (if (< n 2.)
      n
      (+ (fibfp (- n 1.)) (fibfp (- n 2.)))))

(define (run n) (fibfp n))

(include "main.scm")
