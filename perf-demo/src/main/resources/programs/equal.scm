; SPDX-License-Identifier: Apache-2.0
; equal: equal? on lists, on vectors and on strings that are equal to the last item. Row: result, size, times.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 10 3 5) (warm 2000 8 1000) (full 200000 8 100000)))

; a tree with two to the power of depth leaves
(define (tree depth leaf)
  (if (= depth 0)
      leaf
      (cons (tree (- depth 1) leaf) (tree (- depth 1) leaf))))

(define (nest depth leaf)
  (if (= depth 0)
      leaf
      (vector (nest (- depth 1) leaf) depth (nest (- depth 1) leaf))))

(define (sample size)
  (list (tree size 'leaf)
        (make-list (* 100 size) 17)
        (nest size "leaf")
        (make-string (* 100 size) #\a)
        (make-vector (* 100 size) 1.5)))

(define (run size times)
  (let ((a (sample size)) (b (sample size)) (c (sample (+ size 1))))
    (let loop ((i times) (count 0))
      (if (= i 0)
          count
          (loop (- i 1)
                (+ count
                   (if (equal? a b) 1 0)
                   (if (equal? b c) 0 1)))))))

(include "main.scm")
