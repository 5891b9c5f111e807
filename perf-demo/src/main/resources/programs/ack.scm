; SPDX-License-Identifier: Apache-2.0
; ack: Ackermann's function; tail calls to itself, and recursion some ten thousand calls deep.
; Row: result, m, n, times.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 61 3 3 2) (warm 1021 3 7 1) (full 16381 3 11 4)))

(define (ack m n)
  (if (= m 0)
      (+ n 1)
      (if (= n 0)
          (ack (- m 1) 1)
          (ack (- m 1) (ack m (- n 1))))))

(define (run m n times)
  (let ((result (ack m n)))
    (if (= times 1)
        result
        (run m n (- times 1)))))

(include "main.scm")
