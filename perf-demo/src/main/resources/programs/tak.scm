; SPDX-License-Identifier: Apache-2.0
; tak: Takeuchi's function; calls with three arguments, most of them to get arguments. Row: result, x, y, z.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 7 18 12 6) (warm 7 18 12 6) (full 12 40 20 11)))

(define (tak x y z)
  (if (< y x)
      (tak (tak (- x 1) y z)
           (tak (- y 1) z x)
           (tak (- z 1) x y))
      z))

(define (run x y z) (tak x y z))

(include "main.scm")
