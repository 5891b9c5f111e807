; Perfect shuffles of a deck of cards, with procedures that make procedures: compose, twice, repeat
; and riff-shuffle are the examples of Peter Norvig's "(How to Write a (Lisp) Interpreter (in
; Python))", norvig.com/lispy.html, here in words of their own. Eight perfect shuffles put a deck
; of 52 back in order, and a little number theory says why.

(define (show label value)
  (display label)
  (display ": ")
  (display value)
  (newline))

(define (each action items)
  (if (pair? items)
      (begin
        (action (car items))
        (each action (cdr items)))))

(define (compose f g)
  (lambda (x) (f (g x))))

(define (twice f)
  (compose f f))

; f, n times: a procedure again.
(define (repeat f n)
  (if (= n 0)
      (lambda (x) x)
      (compose f (repeat f (- n 1)))))

(define (double x) (* 2 x))

(show "double twice, 5" ((twice double) 5))
(show "(twice twice), 5" (((twice twice) double) 5))
(show "(((twice twice) twice) double), 5" ((((twice twice) twice) double) 5))
(show "double ten times, 1" ((repeat double 10) 1))
(newline)

(define (take items n)
  (if (= n 0)
      '()
      (cons (car items) (take (cdr items) (- n 1)))))

(define (drop items n)
  (if (= n 0)
      items
      (drop (cdr items) (- n 1))))

; A card from the left hand, a card from the right hand, and so on.
(define (interleave left right)
  (apply append (map list left right)))

(define (riff-shuffle deck)
  (let ((half (quotient (length deck) 2)))
    (interleave (take deck half) (drop deck half))))

(define (range from to)
  (if (< from to)
      (cons from (range (+ from 1) to))
      '()))

(show "a deck of 8" (range 0 8))
(show "shuffled once" (riff-shuffle (range 0 8)))
(show "shuffled twice" ((twice riff-shuffle) (range 0 8)))
(show "three times" ((repeat riff-shuffle 3) (range 0 8)))
(newline)

; How many shuffles until the deck is as it was?
(define (shuffles-to-restore deck now count)
  (if (equal? deck now)
      count
      (shuffles-to-restore deck (riff-shuffle now) (+ count 1))))

(define (period size)
  (let ((deck (range 0 size)))
    (shuffles-to-restore deck (riff-shuffle deck) 1)))

; The card at place p goes to place 2p, modulo size - 1: so the answer is also the order of 2.
(define (order-of-two modulus power count)
  (if (= power 1)
      count
      (order-of-two modulus (remainder (* 2 power) modulus) (+ count 1))))

(define (predicted size)
  (order-of-two (- size 1) (remainder 2 (- size 1)) 1))

(each (lambda (size)
        (display size)
        (display " cards: ")
        (display (period size))
        (display " shuffles, predicted ")
        (display (predicted size))
        (newline))
      '(4 6 8 10 16 20 26 32 50 52 54 64))
