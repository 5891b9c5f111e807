; SPDX-License-Identifier: Apache-2.0
; SRFI 132, sort libraries: every sort is the stable merge sort of the prelude.
(define-library (srfi 132)
  (import (scheme base) (scheme case-lambda) (only (lispy prelude) list-sort list-merge vector-sort vector-sort! sorted?))
  (export
   list-sorted? vector-sorted?
   list-sort (rename list-sort list-stable-sort)
   (rename list-sort list-sort!) (rename list-sort list-stable-sort!)
   vector-sort (rename vector-sort vector-stable-sort)
   vector-sort! (rename vector-sort! vector-stable-sort!)
   list-merge (rename list-merge list-merge!) vector-merge vector-merge!
   list-delete-neighbor-dups (rename list-delete-neighbor-dups list-delete-neighbor-dups!)
   vector-delete-neighbor-dups vector-find-median)
  (begin
    (define (list-sorted? less? items) (sorted? items less?))
    (define (vector-sorted? less? items . range)
      (sorted? (apply vector->list items range) less?))

    ; The ranges are those of the two vectors: [start1 [end1 [start2 [end2]]]].
    (define vector-merge
      (case-lambda
        ((less? a b) (list->vector (list-merge less? (vector->list a) (vector->list b))))
        ((less? a b start1) (vector-merge less? (vector-copy a start1) b))
        ((less? a b start1 end1) (vector-merge less? (vector-copy a start1 end1) b))
        ((less? a b start1 end1 start2)
         (vector-merge less? (vector-copy a start1 end1) (vector-copy b start2)))
        ((less? a b start1 end1 start2 end2)
         (vector-merge less? (vector-copy a start1 end1) (vector-copy b start2 end2)))))

    (define vector-merge!
      (case-lambda
        ((less? to a b) (vector-merge! less? to a b 0))
        ((less? to a b start . ranges)
         (vector-copy! to start (apply vector-merge less? a b ranges)))))

    ; Of neighbours that are the same the first one stays.
    (define (list-delete-neighbor-dups same? items)
      (if (null? items)
          '()
          (let next ((kept (list (car items))) (items (cdr items)))
            (cond ((null? items) (reverse kept))
                  ((same? (car kept) (car items)) (next kept (cdr items)))
                  (else (next (cons (car items) kept) (cdr items)))))))

    (define (vector-delete-neighbor-dups same? items . range)
      (list->vector (list-delete-neighbor-dups same? (apply vector->list items range))))

    (define vector-find-median
      (case-lambda
        ((less? items knil)
         (vector-find-median less? items knil (lambda (a b) (/ (+ a b) 2))))
        ((less? items knil mean)
         (let* ((items (vector-sort less? items))
                (size (vector-length items))
                (middle (quotient size 2)))
           (cond ((= size 0) knil)
                 ((odd? size) (vector-ref items middle))
                 (else (mean (vector-ref items (- middle 1)) (vector-ref items middle))))))))))
