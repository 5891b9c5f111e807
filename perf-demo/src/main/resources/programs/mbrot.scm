; SPDX-License-Identifier: Apache-2.0
; mbrot: a picture of the Mandelbrot set as turns counted for each point; floating-point numbers in a loop.
; Row: result, points a side.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 3182 10) (warm 1197630 200) (full 119699882 2000)))

(define limit 64)

(define (turns real imag)
  (let loop ((x real) (y imag) (count 0))
    (if (= count limit)
        count
        (let ((x2 (* x x)) (y2 (* y y)))
          (if (> (+ x2 y2) 16.)
              count
              (loop (+ (- x2 y2) real) (+ (* 2. x y) imag) (+ count 1)))))))

(define (run side)
  (let ((step (/ 2. side)))
    (let rows ((row 0) (total 0))
      (if (= row side)
          total
          (rows (+ row 1)
                (let columns ((column 0) (total total))
                  (if (= column side)
                      total
                      (columns (+ column 1)
                               (+ total (turns (+ -1.5 (* step column)) (+ -1. (* step row))))))))))))

(include "main.scm")
