; SPDX-License-Identifier: Apache-2.0
; SRFI 95, sorting and merging of lists and vectors, with an optional key.
(define-library (srfi 95)
  (import (scheme base) (scheme case-lambda) (rename (only (lispy prelude) sort sort! sorted? list-merge) (sorted? in-order?)))
  (export sort sort! sorted? merge (rename merge merge!))
  (begin
    (define sorted?
      (case-lambda
        ((items less?) (in-order? items less?))
        ((items less? key) (in-order? items (by key less?)))))

    (define merge
      (case-lambda
        ((left right less?)
         (if (vector? left)
             (list->vector (list-merge less? (vector->list left) (vector->list right)))
             (list-merge less? left right)))
        ((left right less? key) (merge left right (by key less?)))))

    (define (by key less?)
      (lambda (a b) (less? (key a) (key b))))))
