; Folds a list from the right: (fold-right f start '(1 2 3)) is (f 1 (f 2 (f 3 start))).
(define (fold-right f start items)
  ; gap: the value of the fold
  (if (null? items)
      start
      (f (car items) (fold-right f start (cdr items))))
  ;| start
  ; end of gap
  )

; Folds a list from the left: (fold-left f start '(1 2 3)) is (f (f (f start 1) 2) 3).
(define (fold-left f start items)
  ; gap: the same from the other side; a loop, for nothing waits for the call
  (if (null? items)
      start
      (fold-left f (f start (car items)) (cdr items)))
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

; The items from the last to the first.
(define (reverse items)
  ; gap: by a fold, in as many steps as there are items
  (fold-left (lambda (done item) (cons item done)) '() items)
  ;| items
  ; end of gap
  )

; The lists joined into one.
(define (append . lists)
  ; gap: by a fold in a fold
  (fold-right (lambda (one rest) (fold-right cons rest one)) '() lists)
  ;| (car lists)
  ; end of gap
  )
