; SPDX-License-Identifier: Apache-2.0
; nqueens: how often n queens fit on a board of n rows; short lists, made and dropped. Row: result, n.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 4 6) (warm 724 10) (full 365596 14)))

; the list of the integers 1 to n
(define (one-to n)
  (let loop ((i n) (list '()))
    (if (= i 0)
        list
        (loop (- i 1) (cons i list)))))

; whether a queen in the column attacks none of those placed, the nearest first, in the rows before
(define (safe? column distance placed)
  (or (null? placed)
      (and (not (= (car placed) (+ column distance)))
           (not (= (car placed) (- column distance)))
           (safe? column (+ distance 1) (cdr placed)))))

; the number of ways to go on; what was tried in this row comes back for the next
(define (place columns tried placed)
  (if (null? columns)
      (if (null? tried) 1 0)
      (+ (if (safe? (car columns) 1 placed)
             (place (append (cdr columns) tried) '() (cons (car columns) placed))
             0)
         (place (cdr columns) (cons (car columns) tried) placed))))

(define (run n) (place (one-to n) '() '()))

(include "main.scm")
