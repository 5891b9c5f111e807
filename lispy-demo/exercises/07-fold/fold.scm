; Folds a list from the right: (fold-right f start '(1 2 3)) is (f 1 (f 2 (f 3 start))).
(define (fold-right f start items)
  ; gap: the value of the fold
  (if (null? items)
      start
      (f (car items) (fold-right f start (cdr items))))
  ;| start
  ; end of gap
  )

; The items for which keep? is true, in their order.
(define (filter keep? items)
  ; gap: by fold-right, without recursion of its own
  (fold-right (lambda (item rest) (if (keep? item) (cons item rest) rest)) '() items)
  ;| items
  ; end of gap
  )
