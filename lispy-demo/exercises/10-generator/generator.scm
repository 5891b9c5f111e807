; A procedure of no arguments that gives, call by call, the values that (walk yield) yields, where
; yield is a procedure of one argument; and the symbol done when the walk has ended, for ever. The
; walk goes on only as far as it is asked to.
(define (make-generator walk)
  ; gap: two continuations: where the asker waits, and where the walk goes on
  (define return #f)
  (define (go-on ignored)
    (walk yield)
    (set! go-on (lambda (ignored) (return 'done)))
    (return 'done))
  (define (yield value)
    (call/cc
     (lambda (here)
       (set! go-on here)
       (return value))))
  (lambda ()
    (call/cc
     (lambda (asker)
       (set! return asker)
       (go-on #f))))
  ;| (lambda () 'done)
  ; end of gap
  )

; Calls (visit leaf) for each leaf of a tree, from left to right. A leaf is what is no list.
(define (for-each-leaf visit tree)
  (cond ((null? tree) #f)
        ((pair? tree)
         (for-each-leaf visit (car tree))
         (for-each-leaf visit (cdr tree)))
        (else (visit tree))))

; Whether two generators give the same values to their ends. Asks them no more when it knows.
(define (same-values? one other)
  ; gap: a value of each, and on
  (let ((a (one)) (b (other)))
    (and (equal? a b)
         (or (eq? a 'done)
             (same-values? one other))))
  ;| #f
  ; end of gap
  )

; Whether two trees have the same leaves in the same order, whatever their shapes.
(define (same-leaves? one other)
  ; gap: a generator for each
  (same-values?
   (make-generator (lambda (yield) (for-each-leaf yield one)))
   (make-generator (lambda (yield) (for-each-leaf yield other))))
  ;| (equal? one other)
  ; end of gap
  )
