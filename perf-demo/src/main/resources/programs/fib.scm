; SPDX-License-Identifier: Apache-2.0
; fib: calls of a known procedure and arithmetic on small integers, nothing else. Row: result, n.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 55 10) (warm 832040 30) (full 267914296 42)))

(define (fib n)
  (if (< n 2)
      n
      (+ (fib (- n 1)) (fib (- n 2)))))

(define (run n) (fib n))

(include "main.scm")
