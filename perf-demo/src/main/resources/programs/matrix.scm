; SPDX-License-Identifier: Apache-2.0
; matrix: products of matrices that are lists of rows; map with one list and with several, apply.
; Row: result, side, times.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 19657 3 2) (warm 272967 60 5) (full 283426 60 1000)))

(define (fresh side)
  (let rows ((i side) (result '()))
    (if (= i 0)
        result
        (rows (- i 1)
              (cons (let columns ((j side) (row '()))
                      (if (= j 0)
                          row
                          (columns (- j 1) (cons (modulo (+ (* 7 i i) (* 3 j)) 101) row))))
                    result)))))

(define (transpose matrix) (apply map list matrix))

(define (dot a b)
  (let loop ((a a) (b b) (sum 0))
    (if (null? a)
        (modulo sum 10007)
        (loop (cdr a) (cdr b) (+ sum (* (car a) (car b)))))))

(define (product a b)
  (let ((columns (transpose b)))
    (map (lambda (row) (map (lambda (column) (dot row column)) columns)) a)))

(define (sum a b) (map (lambda (a b) (map (lambda (x y) (modulo (+ x y) 10007)) a b)) a b))

; the sum of the matrix's items on the diagonal
(define (trace matrix)
  (let loop ((rest matrix) (i 0) (total 0))
    (if (null? rest)
        total
        (loop (cdr rest) (+ i 1) (+ total (list-ref (car rest) i))))))

(define (run side times)
  (let ((first (fresh side)))
    (let loop ((i times) (power first))
      (if (= i 0)
          (trace power)
          (loop (- i 1) (sum first (product power first)))))))

(include "main.scm")
