; SPDX-License-Identifier: Apache-2.0
; pi: the digits of pi by Machin's formula; integers of thousands of digits.
; Row: the last ten digits, digits, times.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 8979323846 20 1) (warm 2164201989 1000 10) (full 6494231961 3000 200)))

; the arc tangent of 1/x, times unity
(define (arc-tangent x unity)
  (let ((square (* x x)))
    (let loop ((power (quotient unity x)) (divisor 1) (sign 1) (sum 0))
      (if (= power 0)
          sum
          (loop (quotient power square)
                (+ divisor 2)
                (- sign)
                (+ sum (* sign (quotient power divisor))))))))

; ten digits more than asked for keep the rounding errors away
(define (pi digits)
  (let ((unity (expt 10 (+ digits 10))))
    (quotient (* 4 (- (* 4 (arc-tangent 5 unity)) (arc-tangent 239 unity)))
              (expt 10 10))))

(define (run digits times)
  (let ((result (modulo (pi digits) 10000000000)))
    (if (= times 1)
        result
        (run digits (- times 1)))))

(include "main.scm")
